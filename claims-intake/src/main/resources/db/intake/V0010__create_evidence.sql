-- writer: claims-intake/evidence
-- The files of one form. It is there before the claim is; from the moment it has a receipt number its files are the
-- claim's. What never gets one is cleared.
CREATE TABLE evidence_basket (
    id             CHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'random',
    receipt_number VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    created_at     DATETIME(3) NOT NULL,
    touched_at     DATETIME(3) NOT NULL COMMENT 'when the last file came',
    attached_at    DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY evidence_basket_receipt (receipt_number, touched_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One sealed file, which lies under its random name outside the database. Without wrapped_key nobody can read it.
-- What the claimant called it is not kept.
CREATE TABLE evidence (
    id          BIGINT          NOT NULL AUTO_INCREMENT,
    basket_id   CHAR(32)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name        CHAR(32)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'random',
    kind        VARCHAR(8)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what it is by its content',
    bytes       INT             NOT NULL COMMENT 'of the plain file',
    sha256      BINARY(32)      NOT NULL COMMENT 'of the plain file',
    wrapped_key VARBINARY(1024) NOT NULL COMMENT 'only the private key opens it',
    scan        VARCHAR(12)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'CLEAN, UNSCANNED, QUARANTINED',
    signature   VARCHAR(200)    NULL COMMENT 'what the scanner found in a quarantined file',
    received_at DATETIME(3)     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY evidence_name (name),
    UNIQUE KEY evidence_once_per_basket (basket_id, sha256),
    CONSTRAINT evidence_of_basket FOREIGN KEY (basket_id) REFERENCES evidence_basket (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The files that count for a claim.
CREATE VIEW attached_evidence AS
SELECT e.id, b.receipt_number, e.name, e.kind, e.bytes, e.sha256, e.wrapped_key, e.scan, e.received_at
FROM evidence_basket b JOIN evidence e ON e.basket_id = b.id
WHERE b.receipt_number IS NOT NULL AND e.scan <> 'QUARANTINED';
