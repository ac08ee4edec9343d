-- writer: claims-batch/payout
-- One thing owed to one claim: cash, or one kind of entitlement. live is 1 while it stands and null once it was
-- taken back or was never to be paid (ALREADY_SUPPORTED), so that the unique keys hold for what stands only:
-- nobody is paid twice.
CREATE TABLE payout (
    id                  BIGINT      NOT NULL AUTO_INCREMENT,
    claim_id            BIGINT      NOT NULL,
    round_id            BIGINT      NOT NULL,
    decision_id         BIGINT      NOT NULL,
    kind                VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'cash, or the entitlement kind',
    quantity            BIGINT      NOT NULL COMMENT 'won for cash, else the kind''s own unit',
    state               VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'READY, CONSENT_NEEDED, ACCOUNT_NEEDED, REFERENCE_NEEDED, ALREADY_SUPPORTED',
    support             VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'kind of support paid once a beneficiary',
    support_beneficiary BINARY(32)  NULL,
    live                TINYINT     NULL DEFAULT 1,
    created_at          DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY payout_once_per_decision (decision_id, kind),
    UNIQUE KEY payout_once_per_claim (claim_id, kind, live),
    UNIQUE KEY payout_once_per_beneficiary (support, support_beneficiary, kind, live),
    KEY payout_round (round_id, kind, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
