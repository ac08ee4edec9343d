-- writer: claims-batch/review
-- One sitting of the council over the proposals that wait for it.
CREATE TABLE review_round (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    incident     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number       INT          NOT NULL,
    rulebook     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    opened_at    DATETIME(3)  NOT NULL,
    exported     INT          NOT NULL COMMENT 'how often it was written; older workbooks are stale',
    closed_at    DATETIME(3)  NULL COMMENT 'decisions of a round count once it is closed',
    closed_by    VARCHAR(100) NULL,
    answers_sha256 CHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the answers it was closed with',
    PRIMARY KEY (id),
    UNIQUE KEY review_round_number (incident, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A proposal laid before the council, with the row of the workbook that speaks for it.
CREATE TABLE review_item (
    round_id    BIGINT       NOT NULL,
    proposal_id BIGINT       NOT NULL,
    claim_id    BIGINT       NOT NULL,
    group_key   VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'outcome, clause and amount band',
    single      BOOLEAN      NOT NULL COMMENT 'has a row of its own',
    PRIMARY KEY (round_id, proposal_id),
    KEY review_item_claim (claim_id),
    KEY review_item_group (round_id, group_key, proposal_id),
    CONSTRAINT review_item_round FOREIGN KEY (round_id) REFERENCES review_round (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the council wrote into one row of a workbook: a group, or a claim that has a row of its own. Several sets may
-- stand beside each other while a round is open; the one that closed it is named there.
CREATE TABLE review_answer (
    round_id       BIGINT       NOT NULL,
    answers_sha256 CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    row_key        VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'group_key of a group, receipt number of a claim',
    decision       VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'APPROVE, ADJUST, REJECT, HOLD',
    amount_won     BIGINT       NULL COMMENT 'adjusted to this amount',
    percentage     DECIMAL(5, 2) NULL COMMENT 'or to this part of the loss',
    cap_won        BIGINT       NULL COMMENT 'at most this; always there beside a percentage',
    comment        VARCHAR(500) NULL,
    PRIMARY KEY (round_id, answers_sha256, row_key),
    CONSTRAINT review_answer_round FOREIGN KEY (round_id) REFERENCES review_round (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the council decided, proposal by proposal. Rows of a round that is not closed are drafts and say nothing.
-- After that append-only; the newest row of a claim counts.
CREATE TABLE decision (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id     BIGINT       NOT NULL,
    proposal_id  BIGINT       NOT NULL,
    round_id     BIGINT       NOT NULL,
    decision     VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'APPROVE, ADJUST, REJECT, HOLD',
    cash_won     BIGINT       NOT NULL,
    entitlements VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    singly       BOOLEAN      NOT NULL COMMENT 'by a row of its own',
    run_id       BIGINT       NOT NULL DEFAULT 0 COMMENT 'the job instance that wrote it',
    comment      VARCHAR(500) NULL,
    decided_by   VARCHAR(100) NOT NULL,
    decided_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY decision_round_proposal (round_id, proposal_id),
    KEY decision_claim (claim_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The newest decision on every claim, of closed rounds only.
CREATE VIEW newest_decision AS
SELECT d.*
FROM decision d
JOIN (SELECT made.claim_id, MAX(made.id) AS id
      FROM decision made JOIN review_round r ON r.id = made.round_id
      WHERE r.closed_at IS NOT NULL GROUP BY made.claim_id) newest ON newest.id = d.id;
