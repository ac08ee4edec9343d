package kr.outageclaims.intake.progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a claimant is asked for. */
public enum Need {
    /** Papers that show the loss. */
    EVIDENCE,
    /** The consent without which nothing is paid. */
    CONSENT,
    /** Bank, number and holder. */
    ACCOUNT,
    /** The service account that days, points or service cash go to. */
    ACCOUNT_REFERENCE,
    /** The rental, coupon or order number. */
    TRANSACTION_REFERENCE;

    /** As published, e.g. {@code account-reference}; also the key of its words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Codes joined by semicolons; empty text is none. */
    static Set<Need> list(String codes) {
        return Arrays.stream(codes.split(";"))
                .filter(code -> !code.isEmpty())
                .map(code -> Need.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }
}
