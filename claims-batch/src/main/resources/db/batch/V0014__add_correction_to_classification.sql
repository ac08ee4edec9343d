-- writer: claims-batch/classify
-- A claim that its claimant tells anew is read anew.
ALTER TABLE classification
    ADD COLUMN correction_id BIGINT NOT NULL DEFAULT 0 COMMENT 'the claim_correction that was read; 0 when the claim as it came',
    DROP INDEX classification_once,
    ADD UNIQUE INDEX classification_once (claim_id, keyword_set, answer_id, correction_id);
