package kr.outageclaims.batch.bank;

import java.util.Set;
import kr.outageclaims.outage.NameKey;

/** What became of a payout that was handed out. */
enum Result {
    PAID(Set.of("정상", "정상처리", "성공", "완료", "처리완료", "이체완료", "지급완료", "paid", "ok", "success", "succeeded", "done")),
    RETURNED(
            Set.of("오류", "실패", "불능", "이체불능", "처리불능", "반송", "반환", "returned", "failed", "failure", "error", "rejected"));

    private final Set<String> words;

    Result(Set<String> words) {
        this.words = words;
    }

    /** Whether a cell says this; blanks and case don't matter. */
    boolean isMeantBy(String cell) {
        return words.contains(NameKey.of(cell));
    }
}
