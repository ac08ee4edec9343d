package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a text file from a Korean office is written in, decided over the whole file: a byte order mark, else strict
 * UTF-8, else strict MS949. Never the JDK's EUC-KR, which lacks most syllables.
 */
enum CsvCharset {
    UTF_8_WITH_BOM("UTF-8 with BOM", StandardCharsets.UTF_8),
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    MS949("MS949", Charset.forName("MS949"));

    static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String label;
    private final Charset charset;

    CsvCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    String label() {
        return label;
    }

    /** Answers with an error where another decoder would put a question mark. */
    CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (this == UTF_8_WITH_BOM) {
            in.skipNBytes(BOM.length);
        }
        return new InputStreamReader(in, strictDecoder());
    }
}
