-- writer: claims-intake/draft
-- Forms put aside, sealed under a key derived from a code that only the visitor has; deleted once expired.
CREATE TABLE draft (
    lookup     BINARY(32)  NOT NULL COMMENT 'derived from the code too; tells nothing of the key',
    sealed     MEDIUMBLOB  NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (lookup),
    KEY draft_expires_at (expires_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
