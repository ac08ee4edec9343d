-- writer: claims-batch/run
-- Who holds a job's lock, in words; the database's own lock is what counts.
CREATE TABLE job_holder (
    lock_name VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    holder    VARCHAR(200) NOT NULL,
    since     DATETIME(3)  NOT NULL,
    PRIMARY KEY (lock_name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
