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

    /** {@code KRW 45,000}. */
    public String inEnglish() {
        return String.format(Locale.ROOT, "KRW %,d", amount);
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }
}
