package kr.outageclaims.sample.answers;

import static org.assertj.core.api.Assertions.assertThat;

import kr.outageclaims.sample.answers.CouncilPolicy.Answer;
import kr.outageclaims.sample.answers.CouncilPolicy.Losses;
import kr.outageclaims.sample.answers.CouncilPolicy.Question;
import org.junit.jupiter.api.Test;

class CouncilPolicyTest {

    private static final String PROOF = "소상공인 손실 50만 원 초과 또는 금액 미상";

    private final CouncilPolicy policy = CouncilPolicy.read();

    @Test
    void approvesWhatIsProposed() {
        assertThat(answer("보상", "소상공인 손실 30만 원 이하", "10만 원 이하").decision()).isEqualTo("승인");
        assertThat(answer("기각", "금전 손실이 없는 신고", "").decision()).isEqualTo("승인");
    }

    @Test
    void givesAPartOfALargeLossAndRejectsWhatNobodyProved() {
        assertThat(answer("협의체 심의", PROOF, "50만 원 초과 100만 원 이하"))
                .isEqualTo(new Answer("조정", 0, 10, 100_000, "우선 일부 지원하고 증빙이 오면 다시 심사"));
        assertThat(answer("협의체 심의", PROOF, "100만 원 초과").decision()).isEqualTo("반려");
        assertThat(answer("협의체 심의", PROOF, "금액 미상").decision()).isEqualTo("반려");
    }

    @Test
    void looksAtTheEvidenceOfASingleClaim() {
        Question proven = new Question("협의체 심의", PROOF, Losses.of(2_000_000), "VERIFIED");

        assertThat(policy.answer(proven)).isEqualTo(new Answer("조정", 0, 10, 500_000, "증빙 확인"));
    }

    @Test
    void theUpperEndOfABandBelongsToIt() {
        String bike = "큰 금액이거나 금액을 모르는 바이크·킥보드 요금";

        assertThat(policy.answer(new Question("협의체 심의", bike, Losses.of(500_000), ""))
                        .percentage())
                .isEqualTo(100);
        assertThat(policy.answer(new Question("협의체 심의", bike, Losses.of(500_001), ""))
                        .percentage())
                .isEqualTo(50);
        assertThat(answer("협의체 심의", bike, "금액 미상").decision()).isEqualTo("반려");
    }

    private Answer answer(String proposal, String clause, String band) {
        return policy.answer(new Question(proposal, clause, policy.band(band), ""));
    }
}
