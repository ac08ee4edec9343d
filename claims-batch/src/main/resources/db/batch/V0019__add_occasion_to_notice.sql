-- writer: claims-batch/notices
-- Most events come to a claim once. What came back may come back again, and who has given one thing may be asked for
-- another: that is a further occasion of the same event.
ALTER TABLE notice
    ADD COLUMN occasion INT NOT NULL DEFAULT 1 COMMENT 'counts up within claim and event, not always by one',
    DROP INDEX notice_once,
    ADD UNIQUE INDEX notice_once (claim_id, event, occasion);
