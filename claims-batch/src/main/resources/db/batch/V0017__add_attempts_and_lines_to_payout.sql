-- writer: claims-batch/payout
-- What the bank or a service sends back is tried anew, once the claimant has given something else: the earlier attempt
-- stays as it was sent, without being live, and the next one waits.
ALTER TABLE payout
    ADD COLUMN attempt INT NOT NULL DEFAULT 1 COMMENT '1, and one more each time it came back',
    DROP INDEX payout_once_per_decision,
    ADD UNIQUE INDEX payout_once_per_decision (decision_id, kind, attempt);

-- Where a payout stands in the files that were handed out; without a line it was not handed out yet.
CREATE TABLE payout_line (
    payout_id BIGINT       NOT NULL,
    file      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'its name without ending',
    line      INT          NOT NULL COMMENT 'from 1, below the header; the sequence of a bank sheet',
    PRIMARY KEY (payout_id),
    UNIQUE KEY payout_line_place (file, line)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
