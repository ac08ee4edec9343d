package kr.outageclaims.intake.claimant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that our gateway can reach: plain ASCII, at most {@value #LONGEST} characters.
 *
 * @param address as typed, without blanks around it
 */
public record EmailAddress(String address) {

    /** RFC 5321 allows 254; four less leave room for the mask in its column. */
    private static final int LONGEST = 250;

    /** With blanks and invisible characters; what is longer is not even read. */
    private static final int LONGEST_TYPED = 1000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private static final Pattern VALID =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    public EmailAddress {
        if (!isValid(address)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads an address as typed, full-width and invisible characters too; empty when it is none. */
    public static Optional<EmailAddress> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String visible = INVISIBLE.matcher(typed).replaceAll("");
        String address = Normalizer.normalize(visible, Normalizer.Form.NFKC).strip();
        return isValid(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** Lower case, for matching: no mail provider here tells them apart. */
    public String normalised() {
        return address.toLowerCase(Locale.ROOT);
    }

    private static boolean isValid(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= 64
                && VALID.matcher(address).matches();
    }

    @Override
    public String toString() {
        return Masking.email(this);
    }
}
