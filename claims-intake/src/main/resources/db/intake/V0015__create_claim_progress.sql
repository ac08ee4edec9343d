-- writer: claims-batch/progress
-- What claimants may see of their claims, and the only thing the public pages read of batch's work. A claim without a
-- row has been received, no more.
CREATE TABLE claim_progress (
    claim_id     BIGINT       NOT NULL,
    stage        VARCHAR(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'RECEIVED, CLASSIFIED, PROPOSED, DECIDED, PAYING, PAID',
    message      VARCHAR(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what to say at this stage, e.g. being-read, held, declined',
    amount_won   BIGINT       NULL COMMENT 'cash granted; null until decided',
    entitlements VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'kind:quantity joined by ;',
    needs        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what the claimant is asked for, joined by ;',
    published_at DATETIME(3)  NOT NULL COMMENT 'when this was first so',
    PRIMARY KEY (claim_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Explanations of decisions, each text once however many claims it explains; without the claimants' own words.
CREATE TABLE explanation_text (
    sha256  BINARY(32) NOT NULL COMMENT 'of the Korean text, a line feed and the English text',
    korean  TEXT       NOT NULL,
    english TEXT       NOT NULL,
    PRIMARY KEY (sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Why a claim got what the council decided.
CREATE TABLE claim_explanation (
    claim_id    BIGINT     NOT NULL,
    decision_id BIGINT     NOT NULL COMMENT 'the decision that is explained',
    sha256      BINARY(32) NOT NULL,
    PRIMARY KEY (claim_id),
    CONSTRAINT claim_explanation_text FOREIGN KEY (sha256) REFERENCES explanation_text (sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
