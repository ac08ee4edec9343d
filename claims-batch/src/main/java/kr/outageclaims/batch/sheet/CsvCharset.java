package kr.outageclaims.batch.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a text file from a Korean office is written in, decided over the whole file: a byte order mark, else strict
 * UTF-8, else strict MS949. Never the JDK's EUC-KR, which lacks most syllables.
 */
enum CsvCharset {
    UTF_8_WITH_BOM("UTF-8 with BOM", StandardCharsets.UTF_8),
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    MS949("MS949", Charset.forName("MS949"));

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final String label;
    private final Charset charset;

    CsvCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    String label() {
        return label;
    }

    /** Empty when the file is no text in any of these. */
    static Optional<CsvCharset> of(Path file) throws IOException {
        if (startsWithBom(file)) {
            return UTF_8_WITH_BOM.decodesAllOf(file) ? Optional.of(UTF_8_WITH_BOM) : Optional.empty();
        }
        if (UTF_8.decodesAllOf(file)) {
            return Optional.of(UTF_8);
        }
        return MS949.decodesAllOf(file) ? Optional.of(MS949) : Optional.empty();
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (this == UTF_8_WITH_BOM) {
            in.skipNBytes(BOM.length);
        }
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    private static boolean startsWithBom(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BOM.length), BOM);
        }
    }

    /** A NUL never stands in text; it tells UTF-16 and binary files. */
    private boolean decodesAllOf(Path file) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader in = open(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
