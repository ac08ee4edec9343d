-- writer: claims-intake/register
-- The person behind a claim: sealed values, masked values for people's eyes, keyed indexes for matching.
-- Sealed with the row's data key; associated data is 'receipt:column'. Deleted when the purpose is served.
CREATE TABLE claimant (
    claim_id                BIGINT         NOT NULL,
    data_key_id             BIGINT         NOT NULL,
    name_sealed             VARBINARY(600) NULL,
    name_masked             VARCHAR(100)   NULL,
    phone_sealed            VARBINARY(200) NULL,
    phone_masked            VARCHAR(40)    NULL,
    phone_index             BINARY(32)     NULL,
    email_sealed            VARBINARY(600) NULL,
    email_masked            VARCHAR(254)   NULL,
    email_index             BINARY(32)     NULL,
    business_number_sealed  VARBINARY(200) NULL,
    business_index          BINARY(32)     NULL,
    beneficiary_index       BINARY(32)     NOT NULL COMMENT 'of the business number, else the phone, else the e-mail',
    account_reference_sealed     VARBINARY(800) NULL COMMENT 'service account that points, days or coupons go to',
    transaction_reference_sealed VARBINARY(800) NULL COMMENT 'rental, coupon or order number',
    bank_code               CHAR(3)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    account_number_sealed   VARBINARY(300) NULL,
    account_holder_sealed   VARBINARY(600) NULL,
    PRIMARY KEY (claim_id),
    KEY claimant_phone_index (phone_index),
    KEY claimant_email_index (email_index),
    KEY claimant_business_index (business_index),
    KEY claimant_beneficiary_index (beneficiary_index),
    CONSTRAINT claimant_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
    CONSTRAINT claimant_data_key FOREIGN KEY (data_key_id) REFERENCES data_key (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
