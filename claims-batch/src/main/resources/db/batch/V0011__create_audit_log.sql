-- writer: claims-batch/access
-- Who looked at whose personal data, when, from where, at what and why. Append-only; kept for two years.
CREATE TABLE audit_log (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    at             DATETIME(3)  NOT NULL,
    who            VARCHAR(100) NOT NULL,
    place          VARCHAR(255) NOT NULL COMMENT 'account and machine',
    action         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'the command',
    receipt_number VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'whose data',
    what           VARCHAR(200) NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    KEY audit_log_receipt (receipt_number, id),
    KEY audit_log_at (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
