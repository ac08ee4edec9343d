package kr.outageclaims.sample.secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads texts and workbooks for secrets; pictures and other binaries are left out. Pure. */
final class SecretsScan {

    private static final Charset MS949 = Charset.forName("MS949");
    private static final int LARGEST_PART = 50_000_000;

    private SecretsScan() {}

    static List<Finding> of(String place, byte[] content) {
        List<Finding> findings = new ArrayList<>();
        scan(place, content, findings);
        return findings;
    }

    private static void scan(String place, byte[] content, List<Finding> findings) {
        if (isZip(content)) {
            scanParts(place, content, findings);
        } else if (!isBinary(content)) {
            scanText(place, text(content), findings);
        }
    }

    private static void scanText(String place, String text, List<Finding> findings) {
        for (Kind kind : Kind.values()) {
            kind.pattern()
                    .matcher(text)
                    .results()
                    .filter(found -> !kind.isInvented(found))
                    .forEach(found -> findings.add(new Finding(kind, place, line(text, found))));
        }
    }

    private static void scanParts(String place, byte[] content, List<Finding> findings) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                scan(place + "!" + entry.getName(), zip.readNBytes(LARGEST_PART), findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }

    private static long line(String text, MatchResult found) {
        return 1
                + text.substring(0, found.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static boolean isBinary(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, MS949);
        }
    }
}
