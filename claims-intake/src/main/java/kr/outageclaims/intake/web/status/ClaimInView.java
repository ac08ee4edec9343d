package kr.outageclaims.intake.web.status;

import java.util.Map;
import kr.outageclaims.intake.claimant.EmailAddress;

/**
 * The claim that a visitor looks at, as they typed it. Kept only sealed, never printed.
 *
 * @param contact phone number or e-mail address that goes with the number
 * @param mail where the last code was asked to be sent; empty before
 * @param token of the leave that a code was changed into; empty before, and of no use once the leave has ended
 * @param told what was done last, as the key of its words; empty when nothing was
 */
record ClaimInView(String receipt, String contact, String mail, String token, String told) {

    static ClaimInView found(String receipt, String contact) {
        return new ClaimInView(receipt, contact, "", "", "");
    }

    static ClaimInView of(Map<String, String> fields) {
        return new ClaimInView(
                fields.getOrDefault("receipt", ""),
                fields.getOrDefault("contact", ""),
                fields.getOrDefault("mail", ""),
                fields.getOrDefault("token", ""),
                fields.getOrDefault("told", ""));
    }

    Map<String, String> fields() {
        return Map.of("receipt", receipt, "contact", contact, "mail", mail, "token", token, "told", told);
    }

    /** Whether the contact is an e-mail address, so that codes go there. */
    boolean isFoundByMail() {
        return EmailAddress.of(contact).isPresent();
    }

    boolean isSameClaimAs(ClaimInView other) {
        return receipt.equals(other.receipt) && contact.equals(other.contact);
    }

    ClaimInView withCodeSentTo(String address) {
        return new ClaimInView(receipt, contact, address, token, "");
    }

    ClaimInView withLeave(String leave) {
        return new ClaimInView(receipt, contact, mail, leave, "");
    }

    ClaimInView telling(String what) {
        return new ClaimInView(receipt, contact, mail, token, what);
    }

    @Override
    public String toString() {
        return "ClaimInView(masked)";
    }
}
