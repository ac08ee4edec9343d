package kr.outageclaims.explanation;

import java.time.LocalDate;
import java.util.List;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;

/**
 * The council's decision on one claim.
 *
 * @param cash what the claimant receives; becomes zero when rejected or held, whatever had been proposed
 * @param entitlements what else the claimant receives; likewise
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
        boolean refused = verdict == Verdict.REJECTED || verdict == Verdict.HELD;
        cash = refused ? Won.ZERO : cash;
        entitlements = refused ? List.of() : List.copyOf(entitlements);
    }

    boolean givesNothing() {
        return cash.isZero() && entitlements.isEmpty();
    }
}
