-- writer: claims-batch/propose
-- Whose turn a beneficiary's claim is for one kind of support; 1 is the first. Set once, before the claim is proposed.
CREATE TABLE support_turn (
    claim_id          BIGINT      NOT NULL,
    incident          VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    support           VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    beneficiary_index BINARY(32)  NOT NULL,
    turn              INT         NOT NULL,
    created_at        DATETIME(3) NOT NULL,
    PRIMARY KEY (claim_id, support),
    UNIQUE KEY support_turn_beneficiary (incident, support, beneficiary_index, turn)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a rulebook proposes for a claim; never a decision. The newest row of a claim counts.
CREATE TABLE proposal (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    claim_id          BIGINT       NOT NULL,
    classification_id BIGINT       NOT NULL,
    rulebook          VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rulebook_sha256   CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    outcome           VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'COMPENSATE, DECLINE, ASK_COUNCIL',
    clause            VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    cash_won          BIGINT       NOT NULL,
    entitlements      VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'kind:quantity joined by ;',
    loss_won          BIGINT       NULL COMMENT 'the loss among the facts; null when unknown',
    facts             TEXT         NOT NULL COMMENT 'JSON: all that the rulebook looked at',
    run_id            BIGINT       NOT NULL DEFAULT 0 COMMENT 'the job instance that wrote it',
    created_at        DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY proposal_claim (claim_id, classification_id, rulebook),
    KEY proposal_rulebook (rulebook, rulebook_sha256),
    KEY proposal_newest (claim_id, id),
    KEY proposal_run (run_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The newest proposal of every claim.
CREATE VIEW newest_proposal AS
SELECT p.*
FROM proposal p
JOIN (SELECT claim_id, MAX(id) AS id FROM proposal GROUP BY claim_id) newest ON newest.id = p.id;
