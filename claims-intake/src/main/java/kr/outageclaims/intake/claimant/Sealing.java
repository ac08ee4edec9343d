package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import kr.outageclaims.claim.ReceiptNumber;

/** Seals personal values so that only the holder of the private key reads them again. Thread-safe. */
public final class Sealing {

    /** Binds a wrapped key to its use, so that nothing else sealed for the same pair is taken for a data key. */
    static final byte[] CONTEXT = "outage-claims/data-key".getBytes(StandardCharsets.UTF_8);

    /** As {@link #CONTEXT}, for the key of a file. */
    static final byte[] FILE_CONTEXT = "outage-claims/file-key".getBytes(StandardCharsets.UTF_8);

    private final HybridEncrypt publicKey;

    private Sealing(HybridEncrypt publicKey) {
        this.publicKey = publicKey;
    }

    /** Reads the public key; throws {@link KeyProblem}. */
    public static Sealing of(KeyFiles files) {
        return new Sealing(Keysets.read(files, KeySetting.PUBLIC, HybridEncrypt.class));
    }

    /** A fresh data key for one web claim or one chunk of an import; forgotten with the returned object. */
    public DataKey newDataKey() {
        try {
            KeysetHandle dataKey = Keysets.newDataKey();
            byte[] secret =
                    TinkProtoKeysetFormat.serializeKeyset(dataKey, InsecureSecretKeyAccess.get(), Keysets.ALGORITHMS);
            return new DataKey(
                    publicKey.encrypt(secret, CONTEXT), dataKey.getPrimitive(Keysets.ALGORITHMS, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be made", e);
        }
    }

    /** A fresh key for one file; forgotten with the returned object. */
    public FileKey newFileKey() {
        try {
            KeysetHandle key = Keysets.newFileKey();
            byte[] secret =
                    TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), Keysets.ALGORITHMS);
            return new FileKey(
                    publicKey.encrypt(secret, FILE_CONTEXT), key.getPrimitive(Keysets.ALGORITHMS, StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file's key could not be made", e);
        }
    }

    /** What binds a sealed value to its place: {@code receipt:column}. */
    static byte[] place(ReceiptNumber receipt, SealedField field) {
        return (receipt.value() + ":" + field.column()).getBytes(StandardCharsets.UTF_8);
    }

    /** Seals the fields of some claims. Thread-safe. */
    public static final class DataKey {

        private final byte[] wrapped;
        private final Aead aead;

        private DataKey(byte[] wrapped, Aead aead) {
            this.wrapped = wrapped;
            this.aead = aead;
        }

        /** The data key, readable with the private key only. */
        public byte[] wrapped() {
            return wrapped.clone();
        }

        /** Seals {@code value} for this claim and field; elsewhere it does not open. */
        public byte[] seal(ReceiptNumber receipt, SealedField field, String value) {
            try {
                return aead.encrypt(value.getBytes(StandardCharsets.UTF_8), place(receipt, field));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("claim " + receipt + ": " + field + " could not be sealed", e);
            }
        }
    }
}
