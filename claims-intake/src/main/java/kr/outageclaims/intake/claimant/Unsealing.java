package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;

/**
 * Opens what {@link Sealing} sealed, with the private key; only batch may make one. Keeps the last {@value #KEPT} data
 * keys unwrapped, so that rows in the order of their registration cost one private-key operation a chunk. Thread-safe.
 */
public final class Unsealing {

    private static final int KEPT = 256;

    private final HybridDecrypt privateKey;
    private final Map<ByteBuffer, Opener> openers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Opener> eldest) {
            return size() > KEPT;
        }
    };

    private Unsealing(HybridDecrypt privateKey) {
        this.privateKey = privateKey;
    }

    /** Reads the private key; throws {@link KeyProblem}, also when it is not the other half of a named public key. */
    public static Unsealing of(KeyFiles files) {
        Unsealing unsealing = new Unsealing(Keysets.read(files, KeySetting.PRIVATE, HybridDecrypt.class));
        if (files.names(KeySetting.PUBLIC)) {
            unsealing.requireOtherHalf(files);
        }
        return unsealing;
    }

    /** The opener for the values sealed under this data key; throws {@link KeyProblem} when the private key is another's. */
    public Opener open(byte[] wrappedDataKey) {
        ByteBuffer key = ByteBuffer.wrap(wrappedDataKey.clone());
        synchronized (openers) {
            return openers.computeIfAbsent(key, wrapped -> unwrap(wrapped.array()));
        }
    }

    /**
     * The plain bytes of a file that a {@link FileKey} sealed. Reading ends in an {@link IOException} when the file was
     * changed, cut short or belongs to another name; throws {@link KeyProblem} when the private key is another's.
     */
    public InputStream openFile(byte[] wrappedFileKey, String name, InputStream sealed) throws IOException {
        try {
            byte[] secret = privateKey.decrypt(wrappedFileKey, Sealing.FILE_CONTEXT);
            return TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get(), Keysets.ALGORITHMS)
                    .getPrimitive(Keysets.ALGORITHMS, StreamingAead.class)
                    .newDecryptingStream(sealed, FileKey.place(name));
        } catch (GeneralSecurityException e) {
            throw otherKey(e);
        }
    }

    private static KeyProblem otherKey(GeneralSecurityException e) {
        return KeyProblem.of(
                "The private key does not open a stored data key: it belongs to another public key. Set "
                        + KeySetting.PRIVATE.setting() + " to the key under which the claims were sealed.",
                e);
    }

    private Opener unwrap(byte[] wrapped) {
        try {
            byte[] secret = privateKey.decrypt(wrapped, Sealing.CONTEXT);
            return new Opener(
                    TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get(), Keysets.ALGORITHMS)
                            .getPrimitive(Keysets.ALGORITHMS, Aead.class));
        } catch (GeneralSecurityException e) {
            throw otherKey(e);
        }
    }

    private void requireOtherHalf(KeyFiles files) {
        byte[] wrapped = Sealing.of(files).newDataKey().wrapped();
        try {
            privateKey.decrypt(wrapped, Sealing.CONTEXT);
        } catch (GeneralSecurityException e) {
            throw KeyProblem.of(
                    "The private key " + files.file(KeySetting.PRIVATE) + " does not belong to the public key "
                            + files.file(KeySetting.PUBLIC) + ". Restore both halves of one pair.",
                    e);
        }
    }

    /** Opens single values. Thread-safe. */
    public static final class Opener {

        private final Aead aead;

        private Opener(Aead aead) {
            this.aead = aead;
        }

        /** The value; throws {@link IllegalStateException} when it was sealed for another claim or field, or changed. */
        public String open(ReceiptNumber receipt, SealedField field, byte[] sealed) {
            try {
                return new String(aead.decrypt(sealed, Sealing.place(receipt, field)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "claim " + receipt + ": the sealed " + field.column()
                                + " does not open; it was changed or belongs to another claim or data key",
                        e);
            }
        }
    }
}
