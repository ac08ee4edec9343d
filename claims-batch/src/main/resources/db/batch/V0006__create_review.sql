-- writer: claims-batch/review
-- One sitting of the council over the proposals that wait for it.
CREATE TABLE review_round (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    incident     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number       INT          NOT NULL,
    rulebook     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    opened_at    DATETIME(3)  NOT NULL,
    exported     INT          NOT NULL COMMENT 'how often it was written; older workbooks are stale',
    closed_at    DATETIME(3)  NULL,
    closed_by    VARCHAR(100) NULL,
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
    CONSTRAINT review_item_round FOREIGN KEY (round_id) REFERENCES review_round (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the council decided. Append-only; the newest row of a claim counts.
CREATE TABLE decision (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id     BIGINT       NOT NULL,
    proposal_id  BIGINT       NOT NULL,
    round_id     BIGINT       NOT NULL,
    decision     VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'APPROVE, ADJUST, REJECT, HOLD',
    cash_won     BIGINT       NOT NULL,
    entitlements VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    singly       BOOLEAN      NOT NULL,
    comment      VARCHAR(500) NULL,
    decided_by   VARCHAR(100) NOT NULL,
    decided_at   DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY decision_round_proposal (round_id, proposal_id),
    KEY decision_claim (claim_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The newest decision on every claim.
CREATE VIEW newest_decision AS
SELECT d.*
FROM decision d
JOIN (SELECT claim_id, MAX(id) AS id FROM decision GROUP BY claim_id) newest ON newest.id = d.id;
