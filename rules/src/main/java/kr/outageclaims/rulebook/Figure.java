package kr.outageclaims.rulebook;

import java.util.Locale;
import kr.outageclaims.money.Won;

/** A number of a column as people write it: won, minutes with hours and days beside them, the number of a claim. */
final class Figure {

    private static final long HOUR = 60;

    private Figure() {}

    static String korean(FactColumn column, long number) {
        return switch (column.unit()) {
            case WON -> new Won(number).inKorean();
            case MINUTES -> plain(number) + "분" + (number < HOUR ? "" : "(" + new Minutes(number).inKorean() + ")");
            default -> plain(number) + "번째";
        };
    }

    static String english(FactColumn column, long number) {
        return switch (column.unit()) {
            case WON -> new Won(number).inEnglish();
            case MINUTES ->
                plain(number)
                        + (number == 1 ? " minute" : " minutes")
                        + (number < HOUR ? "" : " (" + new Minutes(number).inEnglish() + ")");
            default -> "no. " + plain(number);
        };
    }

    static String plain(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
