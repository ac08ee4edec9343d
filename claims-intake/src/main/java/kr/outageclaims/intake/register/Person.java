package kr.outageclaims.intake.register;

import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.BusinessNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The checked personal data of a claim; phone or e-mail is there. */
record Person(
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email,
        @Nullable BusinessNumber businessNumber,
        @Nullable String accountReference,
        @Nullable String transactionReference,
        @Nullable String bankCode,
        @Nullable AccountNumber accountNumber,
        @Nullable String accountHolder) {

    @Override
    public String toString() {
        return "Person(masked)";
    }
}
