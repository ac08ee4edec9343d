package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Bytes that arrive slowly and are looked at at once: on the disk in between, but only sealed, under a key that never
 * leaves the memory. Gone when closed; what a kill leaves behind nobody can read.
 */
public final class PassingFile implements AutoCloseable {

    private static final int KEY_LENGTH = 32;
    private static final int SEGMENT = 4096;
    private static final byte[] PURPOSE = new byte[0];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final StreamingAead aead;

    private PassingFile(Path file, StreamingAead aead) {
        this.file = file;
        this.aead = aead;
    }

    /**
     * Reads until the end or until it has {@code most} bytes, into Java's temporary folder.
     *
     * @param bytes not closed here
     * @throws IOException when {@code bytes} cannot be read to the end: nothing is left
     * @throws UncheckedIOException when the disk does not take them: nothing is left
     */
    public static PassingFile of(InputStream bytes, int most) throws IOException {
        PassingFile passing = new PassingFile(place(), newKey());
        boolean whole = false;
        try {
            passing.take(bytes, most);
            whole = true;
            return passing;
        } finally {
            if (!whole) {
                passing.close();
            }
        }
    }

    /** From the first byte, as often as wanted until this is closed. */
    public InputStream open() throws IOException {
        try {
            return aead.newDecryptingStream(Files.newInputStream(file), PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a passing file does not open", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(InputStream bytes, int most) throws IOException {
        OutputStream sealed = sealed();
        try {
            byte[] some = new byte[SEGMENT];
            int left = most;
            while (left > 0) {
                int came = bytes.read(some, 0, Math.min(some.length, left));
                if (came < 0) {
                    break;
                }
                write(sealed, some, came);
                left -= came;
            }
        } finally {
            closed(sealed);
        }
    }

    private OutputStream sealed() {
        try {
            return aead.newEncryptingStream(Files.newOutputStream(file), PURPOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a passing file could not be sealed", e);
        }
    }

    private static void write(OutputStream sealed, byte[] bytes, int length) {
        try {
            sealed.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closed(OutputStream sealed) {
        try {
            sealed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place() {
        try {
            return Files.createTempFile("passing-", ".sealed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamingAead newKey() {
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks an algorithm that passing files need", e);
        }
    }
}
