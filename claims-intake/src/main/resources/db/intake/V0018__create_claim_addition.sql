-- writer: claims-intake/progress
-- What a claimant gave later: append-only, the newest of a kind counts. Sealed under a data key of its own, associated
-- data as in claimant.
CREATE TABLE claim_addition (
    id                    BIGINT         NOT NULL AUTO_INCREMENT,
    claim_id              BIGINT         NOT NULL,
    kind                  VARCHAR(24)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'ACCOUNT, ACCOUNT_REFERENCE, TRANSACTION_REFERENCE, CONSENT',
    data_key_id           BIGINT         NULL,
    bank_code             CHAR(3)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    account_number_sealed VARBINARY(300) NULL,
    account_holder_sealed VARBINARY(600) NULL,
    reference_sealed      VARBINARY(800) NULL,
    consent_version       VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    added_at              DATETIME(3)    NOT NULL,
    PRIMARY KEY (id),
    KEY claim_addition_claim (claim_id, kind, id),
    CONSTRAINT claim_addition_claim_id FOREIGN KEY (claim_id) REFERENCES claim (id),
    CONSTRAINT claim_addition_data_key FOREIGN KEY (data_key_id) REFERENCES data_key (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A claim that its claimant has taken back. Nothing is proposed, decided or paid for it any more.
CREATE TABLE claim_withdrawal (
    claim_id     BIGINT      NOT NULL,
    withdrawn_at DATETIME(3) NOT NULL,
    PRIMARY KEY (claim_id),
    CONSTRAINT claim_withdrawal_claim_id FOREIGN KEY (claim_id) REFERENCES claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
