-- writer: claims-intake/register
-- The next receipt number's place in the sequence; a block is taken in a transaction of its own.
CREATE TABLE receipt_sequence (
    name       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    next_value BIGINT      NOT NULL,
    PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO receipt_sequence (name, next_value) VALUES ('claim', 0);
