-- writer: claims-batch/notices
-- What a claimant is told; each event once a claim.
CREATE TABLE notice (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id    BIGINT       NOT NULL,
    event       VARCHAR(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'received, proof-or-account-needed, decided, paid, returned',
    created_at  DATETIME(3)  NOT NULL,
    export_no   INT          NOT NULL COMMENT 'which export carried it',
    PRIMARY KEY (id),
    UNIQUE KEY notice_once (claim_id, event),
    KEY notice_export (export_no, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
