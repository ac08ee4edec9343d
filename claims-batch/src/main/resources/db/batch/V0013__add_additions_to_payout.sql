-- writer: claims-batch/payout
-- A payout is sent to what the claimant had given when it became ready, whatever is given later; and what becomes ready
-- after the round's first files goes into files of its own, so that no transfer stands in two.
ALTER TABLE payout
    ADD COLUMN additions_through BIGINT NOT NULL DEFAULT 0 COMMENT 'the newest claim_addition that was looked at',
    ADD COLUMN supplement        INT    NOT NULL DEFAULT 0 COMMENT '0: the round''s first files; else the later run that made it ready';
