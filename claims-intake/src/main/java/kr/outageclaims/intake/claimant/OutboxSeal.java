package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals messages that wait to be sent, under a key of their own that the intake service holds, since it has to send
 * them. Nothing that stays is sealed by this. Thread-safe.
 */
public final class OutboxSeal {

    private final Aead aead;

    private OutboxSeal(Aead aead) {
        this.aead = aead;
    }

    /** Reads the outbox key; throws {@link KeyProblem}. */
    public static OutboxSeal of(KeyFiles files) {
        return new OutboxSeal(Keysets.read(files, KeySetting.OUTBOX, Aead.class));
    }

    /** @param place binds the value to its row; elsewhere it does not open */
    public byte[] seal(String place, String value) {
        try {
            return aead.encrypt(bytes(value), bytes("outbox:" + place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("message " + place + " could not be sealed", e);
        }
    }

    /** The value; throws {@link IllegalStateException} when it was sealed for another place or under another key. */
    public String open(String place, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, bytes("outbox:" + place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "message " + place + " does not open; it was changed or belongs to another outbox key", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
