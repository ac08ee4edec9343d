package kr.outageclaims.intake.claimant;

/**
 * Finds equal personal values without showing them: a keyed hash of the normalised value, 32 bytes. Values of different
 * kinds never meet, even when their digits are the same. Thread-safe.
 */
public final class BlindIndex {

    private final KeyedHash hash;

    private BlindIndex(KeyedHash hash) {
        this.hash = hash;
    }

    /** Reads the index key; throws {@link KeyProblem}. */
    public static BlindIndex of(KeyFiles files) {
        return new BlindIndex(KeyedHash.of(files, KeySetting.INDEX));
    }

    public byte[] of(PhoneNumber phone) {
        return hash.of("phone", phone.digits());
    }

    public byte[] of(EmailAddress email) {
        return hash.of("email", email.normalised());
    }

    public byte[] of(BusinessNumber number) {
        return hash.of("business", number.digits());
    }

    /** Of the whole content of a claim: tells a repeat from a conflict. */
    public byte[] fingerprint(String content) {
        return hash.of("fingerprint", content);
    }
}
