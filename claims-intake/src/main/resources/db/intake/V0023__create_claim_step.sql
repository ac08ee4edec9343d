-- writer: claims-batch/progress
-- When a claim first came to each stage of its way, for the dates that its claimant is shown.
CREATE TABLE claim_step (
    claim_id   BIGINT      NOT NULL,
    stage      VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'as in claim_progress',
    reached_at DATETIME(3) NOT NULL,
    PRIMARY KEY (claim_id, stage)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
