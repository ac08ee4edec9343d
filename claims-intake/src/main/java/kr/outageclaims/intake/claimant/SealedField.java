package kr.outageclaims.intake.claimant;

import java.util.Locale;

/** The personal fields that are stored sealed only. */
public enum SealedField {
    NAME,
    PHONE,
    EMAIL,
    BUSINESS_NUMBER,
    ACCOUNT_REFERENCE,
    TRANSACTION_REFERENCE,
    ACCOUNT_NUMBER,
    ACCOUNT_HOLDER;

    private final String column = name().toLowerCase(Locale.ROOT);

    /** As in the channel export; the column of {@code claimant} is this with {@code _sealed}. */
    public String column() {
        return column;
    }
}
