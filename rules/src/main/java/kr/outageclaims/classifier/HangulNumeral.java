package kr.outageclaims.classifier;

/** Sino-Korean numerals as single characters. */
final class HangulNumeral {

    private static final String DIGITS = "영일이삼사오육칠팔구";

    private HangulNumeral() {}

    static boolean isNumeral(char c) {
        return digit(c) > 0 || unit(c) > 0 || c == '만' || c == '억';
    }

    /** 1 to 9, else 0. */
    static int digit(char c) {
        return Math.max(0, DIGITS.indexOf(c));
    }

    /** 10, 100 or 1000, else 0. */
    static int unit(char c) {
        return switch (c) {
            case '십' -> 10;
            case '백' -> 100;
            case '천' -> 1000;
            default -> 0;
        };
    }
}
