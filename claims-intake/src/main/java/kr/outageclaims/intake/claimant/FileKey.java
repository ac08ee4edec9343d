package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals one file as it streams by, so that only the holder of the private key reads it again. */
public final class FileKey {

    private final byte[] wrapped;
    private final StreamingAead aead;

    FileKey(byte[] wrapped, StreamingAead aead) {
        this.wrapped = wrapped;
        this.aead = aead;
    }

    /** This key, readable with the private key only. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /**
     * What is written to the answer goes sealed to {@code sealed}; close it, or the end is missing and nothing opens.
     *
     * @param name the stored file's own name; under another one it does not open
     */
    public OutputStream seal(String name, OutputStream sealed) throws IOException {
        try {
            return aead.newEncryptingStream(sealed, place(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("file " + name + " could not be sealed", e);
        }
    }

    /** What binds a sealed file to its name. */
    static byte[] place(String name) {
        return ("file:" + name).getBytes(StandardCharsets.UTF_8);
    }
}
