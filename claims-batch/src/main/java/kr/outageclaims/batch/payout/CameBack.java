package kr.outageclaims.batch.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import kr.outageclaims.rulebook.EntitlementKind;

/**
 * What was sent in vain before, and what the claimant has given since: where it went once it is not sent again.
 *
 * @param through by kind, the newest addition that the last attempt was sent with
 * @param account the newest account given, as the id of its addition; 0 for none
 * @param accountReference likewise
 * @param transactionReference likewise
 */
record CameBack(Map<String, Long> through, long account, long accountReference, long transactionReference) {

    /** From the columns {@code came_back, account_given, service_given, business_given}. */
    static CameBack of(ResultSet row) throws SQLException {
        String all = row.getString("came_back");
        Map<String, Long> through = new HashMap<>();
        if (all != null) {
            for (String one : all.split(",")) {
                int colon = one.indexOf(':');
                through.merge(one.substring(0, colon), Long.valueOf(one.substring(colon + 1)), Math::max);
            }
        }
        return new CameBack(
                through, row.getLong("account_given"), row.getLong("service_given"), row.getLong("business_given"));
    }

    boolean stillNeedsAccount() {
        return stillNeeds(Payout.CASH, account);
    }

    boolean stillNeeds(EntitlementKind kind) {
        return switch (kind.needs()) {
            case ACCOUNT -> stillNeeds(kind.code(), accountReference);
            case TRANSACTION -> stillNeeds(kind.code(), transactionReference);
        };
    }

    private boolean stillNeeds(String kind, long given) {
        Long last = through.get(kind);
        return last != null && given <= last;
    }
}
