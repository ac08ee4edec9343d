-- writer: claims-intake/progress
-- A code sent to a claimant's contact, and, once it was typed, the leave to act on the claim for a while. Neither code
-- nor token stands here, only their keyed hashes.
CREATE TABLE one_time_code (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    claim_id      BIGINT      NOT NULL,
    code_hash     BINARY(32)  NOT NULL,
    created_at    DATETIME(3) NOT NULL,
    expires_at    DATETIME(3) NOT NULL,
    tries         INT         NOT NULL DEFAULT 0 COMMENT 'how often a code was typed',
    used_at       DATETIME(3) NULL,
    token_hash    BINARY(32)  NULL COMMENT 'of the leave that it was changed into',
    leave_ends_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_time_code_token (token_hash),
    KEY one_time_code_claim (claim_id, id),
    CONSTRAINT one_time_code_claim_id FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
