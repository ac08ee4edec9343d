-- writer: claims-intake/web
-- What the form asks beyond the claim itself: who filed it and for which product, and each consent with its text's version.
CREATE TABLE web_filing (
    claim_id BIGINT       NOT NULL,
    filer    VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'SELF, GUARDIAN or BUSINESS',
    product  VARCHAR(150) NULL COMMENT 'the paid product, as typed',
    language CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'of the form, ko or en',
    PRIMARY KEY (claim_id),
    CONSTRAINT web_filing_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE web_consent (
    claim_id   BIGINT      NOT NULL,
    item       VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'COLLECTION, COUNCIL, PAYMENT or NOTICES',
    version    VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'of the text that was shown',
    agreed     BOOLEAN     NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    PRIMARY KEY (claim_id, item),
    CONSTRAINT web_consent_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
