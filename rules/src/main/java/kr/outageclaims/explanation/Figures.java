package kr.outageclaims.explanation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Bare figures as people read them. */
final class Figures {

    private static final Pattern WHOLE_PART = Pattern.compile("(?<![0-9.])[0-9]{4,}");

    private Figures() {}

    /** Thousands separated, × and ÷: {@code 39,000 ÷ 31 × 6 = 7,548.38… → 7,550}. */
    static String readable(String formula) {
        return WHOLE_PART
                .matcher(formula)
                .replaceAll(number -> String.format(Locale.ROOT, "%,d", Long.parseLong(number.group())))
                .replace(" * ", " × ")
                .replace(" / ", " ÷ ");
    }
}
