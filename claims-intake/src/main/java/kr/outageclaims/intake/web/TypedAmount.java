package kr.outageclaims.intake.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.money.Won;

/** Reads an amount of won as people type it: {@code 45,000}, {@code 45000원}, {@code 4만 5천원}, {@code ₩45,000}. */
final class TypedAmount {

    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d{1,4})억)?(?:(\\d{1,4})만)?(?:(\\d{1,4})천)?(\\d{1,15})?");

    private TypedAmount() {}

    /** Empty when it is none, or past a thousand trillion. */
    static Optional<Won> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]|krw|won|원|₩|\\\\", "");
        Matcher parts = PARTS.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Won(
                part(parts, 1) * 100_000_000 + part(parts, 2) * 10_000 + part(parts, 3) * 1_000 + part(parts, 4)));
    }

    /** 45,000원 (4만 5천원), or KRW 45,000. */
    static String shown(Won amount, Locale language) {
        if (language.getLanguage().equals("en")) {
            return amount.inEnglish();
        }
        String spoken = amount.spokenKorean();
        return spoken.equals(amount.inKorean()) ? spoken : amount.inKorean() + " (" + spoken + ")";
    }

    private static long part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
