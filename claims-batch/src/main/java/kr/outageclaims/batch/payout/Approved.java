package kr.outageclaims.batch.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * What the council granted to one claim, with what is needed to pay it. Holds sealed values only.
 *
 * @param support kind of support that a beneficiary gets once, null for all others
 * @param supported the beneficiary gets, or has, that support by an earlier claim
 * @param withdrawn the claimant has taken the claim back
 * @param additionsThrough the newest addition of the claimant that counts, 0 when there is none
 * @param cameBack what was sent in vain before
 */
record Approved(
        long decisionId,
        long claimId,
        long roundId,
        long cashWon,
        List<Entitlement> entitlements,
        boolean consented,
        boolean hasAccountReference,
        boolean hasTransactionReference,
        SealedAccount account,
        @Nullable String support,
        byte @Nullable [] beneficiary,
        boolean supported,
        boolean withdrawn,
        long additionsThrough,
        CameBack cameBack) {

    /**
     * @param number the account number under {@code dataKey}; null when none was given
     * @param holder the account holder under {@code dataKey}; null when none was given
     */
    record SealedAccount(
            String receipt,
            byte[] dataKey,
            @Nullable String bankCode,
            byte @Nullable [] number,
            byte @Nullable [] holder) {

        /** From the columns of {@link GivenSince}. */
        static SealedAccount of(ResultSet row) throws SQLException {
            return new SealedAccount(
                    row.getString("receipt_number"),
                    row.getBytes("account_wrapped"),
                    row.getString("bank_code"),
                    row.getBytes("account_number_sealed"),
                    row.getBytes("account_holder_sealed"));
        }
    }
}
