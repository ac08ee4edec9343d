package kr.outageclaims.intake.progress;

import java.time.Instant;
import kr.outageclaims.claim.ReceiptNumber;

/** A claimant has typed the code that was sent to the claim's contact, and may act on the claim until the leave ends. */
public final class Leave {

    private final long claimId;
    private final ReceiptNumber receipt;
    private final Instant endsAt;

    Leave(long claimId, ReceiptNumber receipt, Instant endsAt) {
        this.claimId = claimId;
        this.receipt = receipt;
        this.endsAt = endsAt;
    }

    public ReceiptNumber receipt() {
        return receipt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    long claimId() {
        return claimId;
    }
}
