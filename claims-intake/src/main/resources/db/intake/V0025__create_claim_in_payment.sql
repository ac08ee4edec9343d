-- writer: claims-batch/payout
-- Claims that are just being paid with what their claimants had given so far. As long as a claim stands here nothing can be
-- added to it, corrected or taken back. The foreign key locks the claim: a row waits for a claimant who is just giving
-- something, and counts it.
CREATE TABLE claim_in_payment (
    claim_id          BIGINT NOT NULL,
    additions_through BIGINT NOT NULL COMMENT 'the newest claim_addition of the claim that counts; 0 when there is none',
    PRIMARY KEY (claim_id),
    CONSTRAINT claim_in_payment_claim_id FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
