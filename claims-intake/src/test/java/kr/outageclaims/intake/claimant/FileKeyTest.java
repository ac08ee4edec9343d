package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyTest {

    @TempDir
    Path home;

    @TempDir
    Path other;

    private final byte[] plain = new byte[100_000];

    private KeyFiles keys;
    private FileKey key;

    @BeforeEach
    void aFile() {
        new Random(1).nextBytes(plain);
        keys = KeyFiles.local(home);
        key = Sealing.of(keys).newFileKey();
    }

    @Test
    void theOtherHalfOpensWhatWasSealed() throws IOException {
        byte[] sealed = seal("one");

        assertThat(open("one", sealed)).isEqualTo(plain);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(plain, 500, 16, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileOpensUnderItsOwnNameWholeAndUnchangedOnly() throws IOException {
        byte[] sealed = seal("one");
        byte[] changed = sealed.clone();
        changed[50_000] ^= 1;

        assertThatThrownBy(() -> open("two", sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open("one", changed)).isInstanceOf(IOException.class);
        for (int length : new int[] {0, 10, 40, 4096, 8192, sealed.length - 1}) {
            assertThatThrownBy(() -> open("one", Arrays.copyOf(sealed, length))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anotherPairOpensNothingAndADataKeyIsNoFileKey() throws IOException {
        byte[] sealed = seal("one");
        byte[] dataKey = Sealing.of(keys).newDataKey().wrapped();

        assertThatThrownBy(() -> Unsealing.of(KeyFiles.local(other))
                        .openFile(key.wrapped(), "one", new ByteArrayInputStream(sealed)))
                .isInstanceOf(KeyProblem.class);
        assertThatThrownBy(() -> Unsealing.of(keys).openFile(dataKey, "one", new ByteArrayInputStream(sealed)))
                .isInstanceOf(KeyProblem.class);
        assertThatThrownBy(() -> Unsealing.of(keys).open(key.wrapped())).isInstanceOf(KeyProblem.class);
    }

    private byte[] seal(String name) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream sealing = key.seal(name, sealed)) {
            sealing.write(plain);
        }
        return sealed.toByteArray();
    }

    private byte[] open(String name, byte[] sealed) throws IOException {
        return Unsealing.of(keys)
                .openFile(key.wrapped(), name, new ByteArrayInputStream(sealed))
                .readAllBytes();
    }
}
