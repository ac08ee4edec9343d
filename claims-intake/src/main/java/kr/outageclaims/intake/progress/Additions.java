package kr.outageclaims.intake.progress;

import java.util.Optional;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.claimant.DataKeys;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Sealing;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.progress.Addition.NotTaken;
import kr.outageclaims.intake.progress.Addition.Taken;
import kr.outageclaims.intake.register.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a claimant gives later, under a {@link Leave}. Nothing that is stored is changed: every addition is a new row, of
 * which the newest counts. Once compensation is on its way, only what is still asked for can be given.
 */
public final class Additions {

    private static final int LONGEST_HOLDER = 100;
    private static final int LONGEST_REFERENCE = 150;
    private static final int LONGEST_TYPED = 300;

    private final AdditionRows rows;
    private final Sealing sealing;
    private final DataKeys dataKeys;
    private final TransactionOperations transaction;

    Additions(AdditionRows rows, Sealing sealing, DataKeys dataKeys, TransactionOperations transaction) {
        this.rows = rows;
        this.sealing = sealing;
        this.dataKeys = dataKeys;
        this.transaction = transaction;
    }

    /** @param bank code or Korean name */
    public Addition account(Leave leave, String bank, String number, String holder) {
        Optional<String> code = bank.length() > LONGEST_TYPED ? Optional.empty() : Banks.codeOf(bank);
        if (code.isEmpty()) {
            return new NotTaken("bank", Fault.UNKNOWN_BANK);
        }
        String typed = number.length() > LONGEST_TYPED ? "" : number;
        if (ResidentNumbers.isOne(typed)) {
            return new NotTaken("account-number", Fault.RESIDENT_NUMBER);
        }
        AccountNumber account = AccountNumber.of(typed);
        if (!account.isPayable()) {
            return new NotTaken("account-number", Fault.BAD_ACCOUNT);
        }
        String name = PlainText.line(holder);
        Fault fault = fault(name, LONGEST_HOLDER);
        if (fault != null || name == null) {
            return new NotTaken("account-holder", fault == null ? Fault.MISSING : fault);
        }
        return store(
                leave,
                Need.ACCOUNT,
                key -> AdditionRows.Given.account(
                        code.get(),
                        key.seal(leave.receipt(), SealedField.ACCOUNT_NUMBER, account.value()),
                        key.seal(leave.receipt(), SealedField.ACCOUNT_HOLDER, name)));
    }

    /** The service account that days, points or service cash go to. */
    public Addition accountReference(Leave leave, String reference) {
        return reference(leave, Need.ACCOUNT_REFERENCE, SealedField.ACCOUNT_REFERENCE, reference);
    }

    /** The rental, coupon or order number. */
    public Addition transactionReference(Leave leave, String reference) {
        return reference(leave, Need.TRANSACTION_REFERENCE, SealedField.TRANSACTION_REFERENCE, reference);
    }

    /** @param version of the consent text that was shown and agreed to */
    public Addition consent(Leave leave, String version) {
        return store(leave, Need.CONSENT, key -> AdditionRows.Given.consent(version));
    }

    /** Takes the claim back, for good; twice is once. */
    public Addition withdraw(Leave leave) {
        return stored(() -> rows.withdraw(leave.claimId()));
    }

    private Addition reference(Leave leave, Need need, SealedField field, String typed) {
        String line = PlainText.line(typed);
        Fault fault = fault(line, LONGEST_REFERENCE);
        if (fault != null || line == null) {
            return new NotTaken(need.code(), fault == null ? Fault.MISSING : fault);
        }
        return store(leave, need, key -> AdditionRows.Given.reference(key.seal(leave.receipt(), field, line)));
    }

    private static @Nullable Fault fault(@Nullable String line, int longest) {
        if (line == null) {
            return Fault.MISSING;
        }
        if (line.codePointCount(0, line.length()) > longest) {
            return Fault.TOO_LONG;
        }
        return ResidentNumbers.surelyIn(line) ? Fault.RESIDENT_NUMBER : null;
    }

    private Addition store(Leave leave, Need need, Sealed given) {
        return stored(() -> {
            Fault fault = rows.faultOf(leave.claimId(), need);
            if (fault != null) {
                return fault;
            }
            Sealing.DataKey key = sealing.newDataKey();
            AdditionRows.Given row = given.under(key);
            rows.add(leave.claimId(), need, row, row.isSealed() ? dataKeys.store(key) : null);
            return null;
        });
    }

    private Addition stored(Work work) {
        Fault[] fault = new Fault[1];
        transaction.executeWithoutResult(status -> fault[0] = work.done());
        return fault[0] == null ? new Taken() : new NotTaken("", fault[0]);
    }

    private interface Sealed {
        AdditionRows.Given under(Sealing.DataKey key);
    }

    private interface Work {
        @Nullable
        Fault done();
    }
}
