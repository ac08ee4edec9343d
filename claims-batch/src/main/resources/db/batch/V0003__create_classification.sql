-- writer: claims-batch/classify
-- What a claim is about. A correction is a new row; the newest row of a claim counts.
CREATE TABLE classification (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    claim_id        BIGINT      NOT NULL,
    keyword_set     VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    answer_id       BIGINT      NOT NULL DEFAULT 0 COMMENT 'the manual answer it follows; 0 when the words alone decided',
    service         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    feature         VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    damage_time     VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'INSIDE, OUTSIDE, UNKNOWN',
    outage_window   VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    overlap_minutes INT         NULL,
    near_edge       BOOLEAN     NOT NULL,
    when_found      VARCHAR(80) NULL COMMENT 'time read from the text, a hint only',
    reporter        VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tier            VARCHAR(8)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    damage_nature   VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    amount_found    BIGINT      NULL COMMENT 'won',
    score           INT         NOT NULL,
    margin          INT         NOT NULL,
    manual          BOOLEAN     NOT NULL COMMENT 'waits for an operator',
    reasons         TEXT        NOT NULL COMMENT 'JSON: sign, word, from, to, weight',
    run_id          BIGINT      NOT NULL COMMENT 'the job instance that wrote it',
    created_at      DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY classification_once (claim_id, keyword_set, answer_id),
    KEY classification_claim (claim_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The newest word on every claim.
CREATE VIEW newest_classification AS
SELECT c.*
FROM classification c
JOIN (SELECT claim_id, MAX(id) AS id FROM classification GROUP BY claim_id) newest ON newest.id = c.id;

-- A later claim of the same person for the same damage, linked to the original, never to another duplicate. Decided
-- once, by the run that first settles what the claim is about: what was proposed never moves.
CREATE TABLE duplicate_link (
    claim_id     BIGINT      NOT NULL,
    duplicate_of BIGINT      NOT NULL,
    created_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (claim_id),
    KEY duplicate_link_duplicate_of (duplicate_of)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
