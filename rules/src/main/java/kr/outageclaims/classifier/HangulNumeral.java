package kr.outageclaims.classifier;

/** Sino-Korean numerals as single characters. */
final class HangulNumeral {

    private HangulNumeral() {}

    static boolean isNumeral(char c) {
        return digit(c) > 0 || unit(c) > 0 || c == '만' || c == '억';
    }

    /** 1 to 9, else 0. */
    static int digit(char c) {
        return switch (c) {
            case '일' -> 1;
            case '이' -> 2;
            case '삼' -> 3;
            case '사' -> 4;
            case '오' -> 5;
            case '육' -> 6;
            case '칠' -> 7;
            case '팔' -> 8;
            case '구' -> 9;
            default -> 0;
        };
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
