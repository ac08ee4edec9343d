-- writer: claims-batch/bank
-- One file of results as it came back from the bank or a service, and what became of its rows.
CREATE TABLE bank_result_file (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    incident       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sheet          VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'the payout file that it answers',
    content_sha256 CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    file_name      VARCHAR(255) NOT NULL,
    taken_by       VARCHAR(100) NOT NULL,
    rows_read      BIGINT       NOT NULL DEFAULT 0,
    paid           BIGINT       NOT NULL DEFAULT 0,
    returned       BIGINT       NOT NULL DEFAULT 0,
    repeats        BIGINT       NOT NULL DEFAULT 0,
    rejects        BIGINT       NOT NULL DEFAULT 0,
    paid_sum       BIGINT       NOT NULL DEFAULT 0 COMMENT 'won of a bank sheet, else the kind''s own unit',
    returned_sum   BIGINT       NOT NULL DEFAULT 0,
    started_at     DATETIME(3)  NOT NULL,
    finished_at    DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bank_result_file_content (sheet, content_sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What became of one payout that was handed out. Append-only; the newest row of a payout counts. Each result once:
-- paid, and returned instead or later; what was returned is never paid by the same attempt.
CREATE TABLE bank_result (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    payout_id      BIGINT      NOT NULL,
    result         VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'PAID, RETURNED',
    reason         VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'WRONG_ACCOUNT, HOLDER_DIFFERS, CLOSED_ACCOUNT, OTHER; null when paid',
    processed_at   DATETIME(3) NULL COMMENT 'as the file says',
    result_file_id BIGINT      NOT NULL,
    row_no         BIGINT      NOT NULL COMMENT 'as the file counts, the header being row 1',
    recorded_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bank_result_once (payout_id, result),
    UNIQUE KEY bank_result_row (result_file_id, row_no),
    CONSTRAINT bank_result_of_file FOREIGN KEY (result_file_id) REFERENCES bank_result_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Why a row was not taken; never holds a value of the row.
CREATE TABLE rejected_result (
    result_file_id BIGINT      NOT NULL,
    row_no         BIGINT      NOT NULL,
    column_name    VARCHAR(60) NOT NULL,
    code           VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (result_file_id, row_no),
    CONSTRAINT rejected_result_of_file FOREIGN KEY (result_file_id) REFERENCES bank_result_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The result of every payout that counts.
CREATE VIEW newest_bank_result AS
SELECT b.*
FROM bank_result b
WHERE NOT EXISTS (SELECT 1 FROM bank_result later WHERE later.payout_id = b.payout_id AND later.id > b.id);

-- Payouts that stand, with what became of each: paid; or it came back and waits for something else from the claimant.
CREATE VIEW live_payout AS
SELECT p.id, p.claim_id, p.round_id, p.decision_id, p.kind, p.quantity, p.state, p.attempt, p.additions_through,
       COALESCE(r.result = 'PAID', FALSE) AS is_paid,
       COALESCE(r.result = 'RETURNED', p.attempt > 1 AND p.state <> 'READY') AS came_back,
       COALESCE(r.reason, back.reason) AS return_reason
FROM payout p
LEFT JOIN newest_bank_result r ON r.payout_id = p.id
LEFT JOIN payout before_it
       ON before_it.decision_id = p.decision_id AND before_it.kind = p.kind AND before_it.attempt = p.attempt - 1
LEFT JOIN bank_result back ON back.payout_id = before_it.id AND back.result = 'RETURNED'
WHERE p.live = 1;
