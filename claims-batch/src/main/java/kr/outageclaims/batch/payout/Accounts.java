package kr.outageclaims.batch.payout;

import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;

/** Opens sealed accounts, as late as can be and for the length of a row only. */
final class Accounts implements AccountCheck {

    private final Unsealing unsealing;

    Accounts(Unsealing unsealing) {
        this.unsealing = unsealing;
    }

    @Override
    public boolean isPayable(Approved.SealedAccount account) {
        if (account.bankCode() == null || account.number() == null || account.holder() == null) {
            return false;
        }
        Opened opened = open(account);
        return Banks.name(opened.bankCode()).isPresent()
                && AccountNumber.of(opened.number()).isPayable()
                && !opened.holder().isBlank();
    }

    /** The account in clear. Only for a payout that is {@link PayoutState#READY}. */
    Opened open(Approved.SealedAccount account) {
        if (account.bankCode() == null || account.number() == null || account.holder() == null) {
            throw new IllegalStateException("claim " + account.receipt() + " is ready for payout without an account");
        }
        ReceiptNumber receipt = new ReceiptNumber(account.receipt());
        Unsealing.Opener opener = unsealing.open(account.dataKey());
        return new Opened(
                account.bankCode(),
                opener.open(receipt, SealedField.ACCOUNT_NUMBER, account.number()),
                opener.open(receipt, SealedField.ACCOUNT_HOLDER, account.holder()));
    }

    /** Personal data in clear; never printed. */
    record Opened(String bankCode, String number, String holder) {

        @Override
        public String toString() {
            return "Opened(masked)";
        }
    }
}
