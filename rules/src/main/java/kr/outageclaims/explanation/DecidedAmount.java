package kr.outageclaims.explanation;

import java.time.LocalDate;
import java.util.List;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * The council's decision on one claim.
 *
 * @param cash what the claimant receives; zero when rejected or held
 * @param entitlements what else the claimant receives; none when rejected or held
 * @param comment the council's own words to the claimant, null when it left none
 * @param decidedOn the day in Seoul
 */
public record DecidedAmount(
        Verdict verdict,
        Won cash,
        List<Entitlement> entitlements,
        @Nullable String comment,
        LocalDate decidedOn) {

    public DecidedAmount {
        entitlements = List.copyOf(entitlements);
        boolean gives = !cash.isZero() || !entitlements.isEmpty();
        if (gives && (verdict == Verdict.REJECTED || verdict == Verdict.HELD)) {
            throw new IllegalArgumentException("a decision that is " + verdict + " gives nothing");
        }
    }

    boolean givesNothing() {
        return cash.isZero() && entitlements.isEmpty();
    }
}
