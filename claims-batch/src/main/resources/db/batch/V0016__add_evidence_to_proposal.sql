-- writer: claims-batch/propose
-- What a proposal saw of the evidence, so that a later mark or file brings a new proposal and this one can be replayed.
ALTER TABLE proposal
    ADD COLUMN evidence_mark BIGINT NOT NULL DEFAULT 0 COMMENT 'the mark that counted; 0 when there was none',
    ADD COLUMN evidence_file BIGINT NOT NULL DEFAULT 0 COMMENT 'the first file of a claim that declared none; else 0',
    DROP KEY proposal_claim,
    ADD UNIQUE KEY proposal_claim (claim_id, classification_id, rulebook, evidence_mark, evidence_file);
