-- writer: claims-batch/importing
-- One channel export as it was handed in, and what became of its rows.
CREATE TABLE import_file (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    incident    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    channel     VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sha256      CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    file_name   VARCHAR(255) NOT NULL,
    encoding    VARCHAR(20)  NOT NULL,
    rows_read   BIGINT       NOT NULL DEFAULT 0,
    claims      BIGINT       NOT NULL DEFAULT 0,
    repeats     BIGINT       NOT NULL DEFAULT 0,
    rejects     BIGINT       NOT NULL DEFAULT 0,
    warnings    BIGINT       NOT NULL DEFAULT 0,
    started_at  DATETIME(3)  NOT NULL,
    finished_at DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY import_file_content (incident, channel, sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Why a row was not taken; never holds a value of the row. A row with two faults has two lines.
CREATE TABLE rejected_row (
    import_file_id BIGINT       NOT NULL,
    row_no         BIGINT       NOT NULL COMMENT 'as the file counts, the header being row 1',
    fault          INT          NOT NULL,
    column_name    VARCHAR(60)  NOT NULL,
    code           VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message        VARCHAR(500) NOT NULL,
    PRIMARY KEY (import_file_id, row_no, fault),
    CONSTRAINT rejected_row_import_file FOREIGN KEY (import_file_id) REFERENCES import_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Values that mean nothing here and were left empty (unknown service …), columns that were left out.
CREATE TABLE import_warning (
    import_file_id BIGINT      NOT NULL,
    code           VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    cases          BIGINT      NOT NULL,
    PRIMARY KEY (import_file_id, code),
    CONSTRAINT import_warning_import_file FOREIGN KEY (import_file_id) REFERENCES import_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
