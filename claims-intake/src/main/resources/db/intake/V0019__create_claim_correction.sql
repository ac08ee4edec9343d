-- writer: claims-intake/progress
-- What a claimant tells anew: the whole of it, append-only, the newest of a claim counts. Persons stay as they are.
CREATE TABLE claim_correction (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    claim_id       BIGINT      NOT NULL,
    user_type      VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    service        VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    feature        VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    damage_from    DATETIME(3) NULL,
    damage_to      DATETIME(3) NULL,
    narrative      TEXT        NOT NULL COMMENT 'NFC, resident registration numbers redacted',
    claimed_amount BIGINT      NULL COMMENT 'won',
    fee            BIGINT      NULL COMMENT 'won',
    corrected_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY claim_correction_claim (claim_id, id),
    CONSTRAINT claim_correction_claim_id FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
