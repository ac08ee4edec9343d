package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFileTest {

    private static final byte[] PLAIN = "홍길동의 영수증 ".repeat(2_000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 20_000})
    void givesBackWhatCameAsOftenAsWanted(int length) throws IOException {
        byte[] bytes = Arrays.copyOf(PLAIN, length);

        try (PassingFile file = PassingFile.of(new ByteArrayInputStream(bytes), 1_000_000)) {
            assertThat(read(file)).isEqualTo(bytes);
            assertThat(read(file)).isEqualTo(bytes);
        }
    }

    @Test
    void readsNoByteMoreThanItMay() throws IOException {
        InputStream bytes = new ByteArrayInputStream(PLAIN);

        try (PassingFile file = PassingFile.of(bytes, 10_000)) {
            assertThat(read(file)).isEqualTo(Arrays.copyOf(PLAIN, 10_000));
        }
        assertThat(bytes.readAllBytes()).hasSize(PLAIN.length - 10_000);
    }

    @Test
    void liesSealedOnTheDiskAndIsGoneWhenClosed() throws IOException {
        Set<Path> before = onDisk();
        Set<Path> own;
        try (PassingFile file = PassingFile.of(new ByteArrayInputStream(PLAIN), PLAIN.length)) {
            assertThat(read(file)).isEqualTo(PLAIN);
            own = onDisk();
            own.removeAll(before);
            assertThat(own).isNotEmpty();
            for (Path one : own) {
                assertThat(new String(Files.readAllBytes(one), StandardCharsets.UTF_8))
                        .doesNotContain("홍길동");
            }
        }
        assertThat(own).noneMatch(Files::exists);
    }

    @Test
    void ofWhatBreaksOffNothingIsLeft() throws IOException {
        Set<Path> before = onDisk();
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(PLAIN), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatIOException().isThrownBy(() -> PassingFile.of(breaking, 1_000_000));

        assertThat(before).containsAll(onDisk());
    }

    private static byte[] read(PassingFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            return bytes.readAllBytes();
        }
    }

    private static Set<Path> onDisk() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("passing-"))
                    .collect(Collectors.toSet());
        }
    }
}
