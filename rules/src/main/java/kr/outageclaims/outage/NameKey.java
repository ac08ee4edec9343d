package kr.outageclaims.outage;

import java.text.Normalizer;
import java.util.Locale;

/** Under which form names and headings are the same to us: case, spaces and the way of composing Hangul don't matter. */
public final class NameKey {

    private NameKey() {}

    /** In NFC, lower case, without blanks. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
