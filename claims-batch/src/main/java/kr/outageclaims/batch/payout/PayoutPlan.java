package kr.outageclaims.batch.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.EntitlementKinds;

/** What one granted claim is paid, and what each part of it waits for. Pure. */
final class PayoutPlan {

    private final AccountCheck accounts;
    private final EntitlementKinds kinds;

    PayoutPlan(AccountCheck accounts, EntitlementKinds kinds) {
        this.accounts = accounts;
        this.kinds = kinds;
    }

    List<Payout> payouts(Approved approved) {
        List<Payout> payouts = new ArrayList<>();
        if (approved.cashWon() > 0) {
            payouts.add(Payout.cash(approved, state(approved, () -> cashState(approved))));
        }
        for (Entitlement entitlement : approved.entitlements()) {
            PayoutState state = state(approved, () -> entitlementState(approved, entitlement));
            payouts.add(new Payout(approved, entitlement.kind(), entitlement.quantity(), state, approved.support()));
        }
        return payouts;
    }

    /** An account is opened for those only who may be paid at all. */
    private static PayoutState state(Approved approved, Supplier<PayoutState> otherwise) {
        if (approved.withdrawn()) {
            return PayoutState.WITHDRAWN;
        }
        if (approved.supported()) {
            return PayoutState.ALREADY_SUPPORTED;
        }
        return approved.consented() ? otherwise.get() : PayoutState.CONSENT_NEEDED;
    }

    private PayoutState cashState(Approved approved) {
        return !approved.cameBack().stillNeedsAccount() && accounts.isPayable(approved.account())
                ? PayoutState.READY
                : PayoutState.ACCOUNT_NEEDED;
    }

    private PayoutState entitlementState(Approved approved, Entitlement entitlement) {
        EntitlementKind kind = kinds.kind(entitlement.kind())
                .orElseThrow(() -> new IllegalStateException(
                        "claim " + approved.claimId() + " was granted the unknown entitlement " + entitlement));
        if (approved.cameBack().stillNeeds(kind)) {
            return PayoutState.REFERENCE_NEEDED;
        }
        boolean known = switch (kind.needs()) {
            case ACCOUNT -> approved.hasAccountReference();
            case TRANSACTION -> approved.hasTransactionReference();
        };
        return known ? PayoutState.READY : PayoutState.REFERENCE_NEEDED;
    }
}
