package kr.outageclaims.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount of money in whole Korean won. Never negative: what is owed the other way round is not a claim.
 *
 * @param amount whole won, 0 or more
 */
public record Won(long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of won must not be negative: " + amount);
        }
    }

    public static Won won(long amount) {
        return new Won(amount);
    }

    /** Exact sum; throws {@link ArithmeticException} past the range of long. */
    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    /** The product with {@code ratio}, rounded to whole won by {@code rounding}. */
    public Won times(BigDecimal ratio, RoundingMode rounding) {
        return new Won(
                BigDecimal.valueOf(amount).multiply(ratio).setScale(0, rounding).longValueExact());
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isMoreThan(Won other) {
        return amount > other.amount;
    }

    /** As Koreans read an amount on a form: {@code 45,000원}. */
    public String inKorean() {
        return String.format(Locale.ROOT, "%,d원", amount);
    }

    /** As Koreans say it: {@code 4만 5천원}, {@code 10만 6,500원}, {@code 1억 2만원}; below 10,000 as on a form. */
    public String spokenKorean() {
        if (amount < TEN_THOUSAND) {
            return inKorean();
        }
        StringBuilder spoken = new StringBuilder();
        say(spoken, amount / HUNDRED_MILLION, "억");
        say(spoken, amount % HUNDRED_MILLION / TEN_THOUSAND, "만");
        long rest = amount % TEN_THOUSAND;
        say(spoken, rest % 1_000 == 0 ? rest / 1_000 : rest, rest % 1_000 == 0 ? "천" : "");
        return spoken + "원";
    }

    private static void say(StringBuilder spoken, long number, String unit) {
        if (number > 0) {
            spoken.append(spoken.isEmpty() ? "" : " ")
                    .append(String.format(Locale.ROOT, "%,d", number))
                    .append(unit);
        }
    }

    /** {@code KRW 45,000}. */
    public String inEnglish() {
        return String.format(Locale.ROOT, "KRW %,d", amount);
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }
}
