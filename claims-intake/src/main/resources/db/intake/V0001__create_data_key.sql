-- writer: claims-intake/claimant
-- One key a web claim or a chunk of an import, wrapped with the public key; only the batch's private key opens it.
CREATE TABLE data_key (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    wrapped    VARBINARY(1024) NOT NULL,
    created_at DATETIME(3)   NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
