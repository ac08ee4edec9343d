-- writer: claims-batch/propose
-- Whether a proposal was made for a duplicate, so that one whose original is withdrawn is proposed anew and both can be
-- replayed.
ALTER TABLE proposal
    ADD COLUMN duplicate BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'it was linked to an earlier claim',
    DROP KEY proposal_claim,
    ADD UNIQUE KEY proposal_claim (claim_id, classification_id, rulebook, evidence_mark, evidence_file, duplicate);
