package kr.outageclaims.intake.register;

import kr.outageclaims.claim.ReceiptNumber;

/** What became of a submission. */
public sealed interface Registration {

    /** A new claim. */
    record Registered(ReceiptNumber receipt) implements Registration {}

    /** The same content under the same external id is there already. */
    record Repeated(ReceiptNumber receipt) implements Registration {}

    /**
     * Not taken.
     *
     * @param column the field at fault, named as in the channel export
     * @param code stable, e.g. {@code bad-phone}
     * @param message what is wrong and what to do, in Korean, without personal values
     */
    record Refused(String column, String code, String message) implements Registration {}
}
