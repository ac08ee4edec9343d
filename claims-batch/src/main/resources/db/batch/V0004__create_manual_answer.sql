-- writer: claims-batch/manual
-- An operator's word on a claim. It wins over the keywords and stays; a later answer is a new row.
CREATE TABLE manual_answer (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id          BIGINT       NOT NULL,
    classification_id BIGINT       NOT NULL COMMENT 'the classification that was looked at',
    service           VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature           VARCHAR(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    reporter          VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier              VARCHAR(8)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    damage_nature     VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    amount            BIGINT       NULL COMMENT 'won; null keeps what was found',
    comment           VARCHAR(500) NULL,
    answered_by       VARCHAR(100) NOT NULL,
    answered_at       DATETIME(3)  NOT NULL,
    row_key           VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'the workbook row that settled it, a group or a single claim',
    PRIMARY KEY (id),
    UNIQUE KEY manual_answer_classification (claim_id, classification_id),
    KEY manual_answer_claim (claim_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One writing of the operators' workbook.
CREATE TABLE manual_export (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    incident    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    exported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which claims a row of that workbook speaks for, and the classification that was shown.
CREATE TABLE manual_export_item (
    export_id         BIGINT      NOT NULL,
    claim_id          BIGINT      NOT NULL,
    classification_id BIGINT      NOT NULL,
    row_key           VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (export_id, claim_id),
    CONSTRAINT manual_export_item_export FOREIGN KEY (export_id) REFERENCES manual_export (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
