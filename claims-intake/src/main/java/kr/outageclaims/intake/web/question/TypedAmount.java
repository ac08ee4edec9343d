package kr.outageclaims.intake.web.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Reads an amount of won as people type it: {@code 45,000}, {@code 45000원}, {@code 4만 5천원}, {@code 5백만원}, {@code ₩45,000}. */
public final class TypedAmount {

    private static final String GROUP = "([\\d천백십]*)";
    private static final Pattern GROUPS = Pattern.compile("(?:" + GROUP + "억)?(?:" + GROUP + "만)?" + GROUP);
    private static final Pattern PARTS = Pattern.compile("(?:(\\d{0,4})천)?(?:(\\d{0,4})백)?(?:(\\d{0,4})십)?(\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    private TypedAmount() {}

    /** Empty when it is none, or past a thousand trillion. */
    public static Optional<Won> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]|krw|won|원|₩|\\\\", "");
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(new Won(Long.parseLong(text)));
        }
        Matcher groups = GROUPS.matcher(text);
        if (text.isEmpty() || !groups.matches()) {
            return Optional.empty();
        }
        Optional<Long> hundredMillions = group(groups.group(1), 1);
        Optional<Long> tenThousands = group(groups.group(2), 1);
        Optional<Long> rest = group(groups.group(3), 0);
        return hundredMillions.isEmpty() || tenThousands.isEmpty() || rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Won(hundredMillions.get() * 100_000_000 + tenThousands.get() * 10_000 + rest.get()));
    }

    /** 45,000원 (4만 5천원), or KRW 45,000. */
    public static String shown(Won amount, Locale language) {
        if (language.getLanguage().equals("en")) {
            return amount.inEnglish();
        }
        String spoken = amount.spokenKorean();
        return spoken.equals(amount.inKorean()) ? spoken : amount.inKorean() + " (" + spoken + ")";
    }

    /**
     * Up to 9,999 thousands, hundreds and so on; empty when it is no number.
     *
     * @param group null when its unit is not there: nothing
     * @param bare what the unit alone stands for: 만원 is ten thousand won
     */
    private static Optional<Long> group(@Nullable String group, long bare) {
        if (group == null) {
            return Optional.of(0L);
        }
        Matcher parts = PARTS.matcher(group);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                group.isEmpty()
                        ? bare
                        : part(parts.group(1), 1_000)
                                + part(parts.group(2), 100)
                                + part(parts.group(3), 10)
                                + part(parts.group(4), 1));
    }

    private static long part(@Nullable String digits, long unit) {
        if (digits == null) {
            return 0;
        }
        return (digits.isEmpty() ? 1 : Long.parseLong(digits)) * unit;
    }
}
