package kr.outageclaims.intake.progress;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether a receipt number and a contact belong together. The work is the same whether the number is unknown or
 * the contact is wrong: one statement, two hashes, two comparisons.
 */
final class OwnClaims {

    private static final String FIND = """
            SELECT c.id, c.receipt_number, p.phone_index, p.email_index
            FROM claim c JOIN claimant p ON p.claim_id = c.id
            WHERE c.receipt_number = ?
            """;

    private static final int LONGEST = 300;
    private static final Pattern NO_SIGN = Pattern.compile("[^A-Z0-9]");
    private static final PhoneNumber NOBODYS_PHONE = new PhoneNumber("01000000000");
    private static final EmailAddress NOBODYS_EMAIL = new EmailAddress("nobody@example.invalid");
    private static final Stored NONE = new Stored(0, "", null, null);

    private final JdbcClient jdbc;
    private final BlindIndex index;

    OwnClaims(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** @param contact phone or e-mail address as typed */
    Optional<OwnClaim> find(String receipt, String contact) {
        String typed = contact.length() > LONGEST ? "" : contact;
        Optional<PhoneNumber> phone = PhoneNumber.of(typed);
        Optional<EmailAddress> email = EmailAddress.of(typed);
        byte[] phoneIndex = index.of(phone.orElse(NOBODYS_PHONE));
        byte[] emailIndex = index.of(email.orElse(NOBODYS_EMAIL));
        Stored claim = jdbc.sql(FIND)
                .param(written(receipt))
                .query(Stored.class)
                .optional()
                .orElse(NONE);
        boolean byPhone = isEqual(claim.phoneIndex(), phoneIndex) & phone.isPresent();
        boolean byEmail = isEqual(claim.emailIndex(), emailIndex) & email.isPresent();
        return byPhone | byEmail
                ? Optional.of(new OwnClaim(claim.id(), new ReceiptNumber(claim.receiptNumber()), email.orElse(null)))
                : Optional.empty();
    }

    private static boolean isEqual(byte @Nullable [] stored, byte[] typed) {
        byte[] other = stored == null ? new byte[typed.length] : stored;
        return MessageDigest.isEqual(other, typed) & stored != null;
    }

    /** Small letters, blanks and other dashes are fine; what cannot be a number becomes one that nobody has. */
    static String written(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        String signs = NO_SIGN.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        if (signs.length() != 9) {
            return "";
        }
        String receipt = signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
        return ReceiptNumber.isValid(receipt) ? receipt : "";
    }

    /** @param email as just typed, null when the phone was */
    record OwnClaim(
            long id, ReceiptNumber receipt, @Nullable EmailAddress email) {}

    record Stored(long id, String receiptNumber, byte @Nullable [] phoneIndex, byte @Nullable [] emailIndex) {}
}
