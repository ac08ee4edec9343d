package kr.outageclaims.rulebook;

import java.util.Locale;
import java.util.stream.Stream;

/** What a number of a table counts. */
enum Unit {
    WON("원", "won"),
    POINTS("포인트", "points"),
    MINUTES("분", "minutes"),
    HOURS("시간", "hours"),
    DAYS("일", "days"),
    /** The number of a claim among those of its beneficiary. */
    RANK("번째", "rank"),
    /** Coupons and whatever else is counted one by one. */
    PIECES("개", "pieces");

    private final String korean;
    private final String english;

    Unit(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    static Unit of(EntitlementKind kind) {
        return Stream.of(values())
                .filter(unit -> unit.english.equals(kind.englishUnit().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(PIECES);
    }

    String korean() {
        return korean;
    }

    String english() {
        return english;
    }
}
