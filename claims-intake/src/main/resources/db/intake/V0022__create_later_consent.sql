-- writer: claims-intake/web
-- What claimants were asked to consent to after filing: append-only, the newest of an item counts.
CREATE TABLE later_consent (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    claim_id   BIGINT      NOT NULL,
    item       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'COLLECTION, COUNCIL, PAYMENT or NOTICES',
    version    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'of the text that was shown',
    agreed     BOOLEAN     NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY later_consent_item (claim_id, item, id),
    CONSTRAINT later_consent_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
