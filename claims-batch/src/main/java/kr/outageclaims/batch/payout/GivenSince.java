package kr.outageclaims.batch.payout;

import java.util.Locale;

/**
 * What a claimant has given since the claim was filed, joined to a claim: of each kind the newest up to an addition. The
 * claim stands as {@code c}, its claimant as {@code p}, the payout or the decision as {@code d}.
 */
final class GivenSince {

    /** The account, the references, each with the data key that opens it, and the consent. */
    static final String COLUMNS = """
            c.consent_version IS NOT NULL OR consent.id IS NOT NULL AS consented,
            IF(account.id IS NULL, p.bank_code, account.bank_code) AS bank_code,
            IF(account.id IS NULL, p.account_number_sealed, account.account_number_sealed) AS account_number_sealed,
            IF(account.id IS NULL, p.account_holder_sealed, account.account_holder_sealed) AS account_holder_sealed,
            account_key.wrapped AS account_wrapped,
            COALESCE(service.reference_sealed, p.account_reference_sealed) AS account_reference_sealed,
            service_key.wrapped AS account_reference_wrapped,
            COALESCE(business.reference_sealed, p.transaction_reference_sealed) AS transaction_reference_sealed,
            business_key.wrapped AS transaction_reference_wrapped
            """;

    private static final String NEWEST = """
            LEFT JOIN claim_addition %1$s ON %1$s.id =
                (SELECT MAX(a.id) FROM claim_addition a
                  WHERE a.claim_id = c.id AND a.kind = '%2$s' AND a.id <= %3$s)
            """;

    private static final String KEYS = """
            JOIN data_key account_key ON account_key.id = COALESCE(account.data_key_id, p.data_key_id)
            JOIN data_key service_key ON service_key.id = COALESCE(service.data_key_id, p.data_key_id)
            JOIN data_key business_key ON business_key.id = COALESCE(business.data_key_id, p.data_key_id)
            """;

    private GivenSince() {}

    /** @param through the id, as SQL, of the last addition that counts */
    static String joined(String through) {
        return newest("consent", "CONSENT", through)
                + newest("account", "ACCOUNT", through)
                + newest("service", "ACCOUNT_REFERENCE", through)
                + newest("business", "TRANSACTION_REFERENCE", through)
                + KEYS;
    }

    private static String newest(String name, String kind, String through) {
        return String.format(Locale.ROOT, NEWEST, name, kind, through);
    }
}
