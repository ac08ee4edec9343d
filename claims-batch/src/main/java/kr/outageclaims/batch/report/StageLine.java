package kr.outageclaims.batch.report;

import java.util.Locale;
import kr.outageclaims.batch.run.Places;

/**
 * One line of the demo's table.
 *
 * @param stage its command, e.g. {@code propose}; empty for a line under all stages
 * @param what the count's name, Korean first
 * @param won 0 shows nothing
 */
record StageLine(String stage, String what, long count, long won) {

    private static final int STAGE = 22;
    private static final int WHAT = 52;
    private static final int COUNT = 9;
    private static final int WON = 15;
    private static final int SECONDS = 8;

    /** @param stageWords shown once a stage, on its first line */
    String text(String stageWords, String seconds) {
        return columns(
                stageWords,
                what,
                String.format(Locale.ROOT, "%,d", count),
                won == 0 ? "" : String.format(Locale.ROOT, "%,d원", won),
                seconds);
    }

    static String header() {
        return columns("단계 / stage", "무엇 / what", "건 / n", "금액 / won", "초 / s");
    }

    static String rule() {
        return "─".repeat(STAGE + WHAT + COUNT + WON + SECONDS);
    }

    private static String columns(String stage, String what, String count, String won, String seconds) {
        return Places.left(stage, STAGE)
                + Places.left(what, WHAT)
                + Places.right(count, COUNT)
                + Places.right(won, WON)
                + Places.right(seconds, SECONDS);
    }
}
