-- writer: claims-intake/register
-- What was claimed, as it came; personal data lies in claimant. Never updated: what follows are new rows elsewhere.
CREATE TABLE claim (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    receipt_number    VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    incident          VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    channel           VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    external_id       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    fingerprint       BINARY(32)   NOT NULL COMMENT 'keyed hash of the whole content: tells a repeat from a conflict',
    received_at       DATETIME(3)  NOT NULL,
    registered_at     DATETIME(3)  NOT NULL,
    language          CHAR(2)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'ko or en',
    user_type         VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    service           VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    feature           VARCHAR(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'as declared',
    damage_from       DATETIME(3)  NULL,
    damage_to         DATETIME(3)  NULL,
    narrative         TEXT         NOT NULL COMMENT 'NFC, resident registration numbers redacted',
    claimed_amount    BIGINT       NULL COMMENT 'won',
    fee               BIGINT       NULL COMMENT 'won',
    evidence_declared BOOLEAN      NOT NULL,
    consent_version   VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY claim_receipt_number (receipt_number),
    UNIQUE KEY claim_channel_external_id (incident, channel, external_id),
    KEY claim_incident_id (incident, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
