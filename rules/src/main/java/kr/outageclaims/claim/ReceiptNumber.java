package kr.outageclaims.claim;

/**
 * 접수번호: what a claimant reads out on the phone. Eight characters and a check character, written
 * {@code 7KQM-2XWA-D}; none of 0, 1, I, L, O. The check character finds every single wrong character and every
 * swap of two, because the alphabet has a prime number of characters and the weights differ.
 */
public record ReceiptNumber(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DIGITS = 8;
    private static final long SPACE = power(ALPHABET.length(), DIGITS);
    /** Spreads neighbouring sequence numbers; prime, so that it has no factor in common with the space. */
    private static final long SPREAD = 611_953_000_003L;

    public ReceiptNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a receipt number: its check character does not fit");
        }
    }

    /** The number for the n-th claim; different for every {@code sequence} from 0 below 31 to the 8th. */
    public static ReceiptNumber ofSequence(long sequence) {
        if (sequence < 0 || sequence >= SPACE) {
            throw new IllegalArgumentException("no receipt numbers left at sequence " + sequence);
        }
        long spread = Math.floorMod(multiplyModulo(sequence + 1, SPREAD), SPACE);
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            digits.append(ALPHABET.charAt((int) (spread % ALPHABET.length())));
            spread /= ALPHABET.length();
        }
        return new ReceiptNumber(
                digits.substring(0, 4) + "-" + digits.substring(4) + "-" + checkCharacter(digits.toString()));
    }

    /** Whether {@code text} is written as a receipt number and its check character fits. */
    public static boolean isValid(String text) {
        if (text.length() != DIGITS + 3 || text.charAt(4) != '-' || text.charAt(9) != '-') {
            return false;
        }
        String digits = text.substring(0, 4) + text.substring(5, 9);
        return digits.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && text.charAt(10) == checkCharacter(digits);
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(digits.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static long multiplyModulo(long a, long b) {
        return java.math.BigInteger.valueOf(a)
                .multiply(java.math.BigInteger.valueOf(b))
                .mod(java.math.BigInteger.valueOf(SPACE))
                .longValueExact();
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    @Override
    public String toString() {
        return value;
    }
}
