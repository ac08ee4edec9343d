package kr.outageclaims.sample.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JosaTest {

    @Test
    void theParticleFitsTheSoundBeforeIt() {
        assertThat(Josa.settle("커피[을/를] 빵[을/를] 서울[으로/로] 부산[으로/로] 3[이/가] 2[이/가] 원[이었/였]다"))
                .isEqualTo("커피를 빵을 서울로 부산으로 3이 2가 원이었다");
    }

    @Test
    void otherBracketsStay() {
        assertThat(Josa.settle("[유선] 문의")).isEqualTo("[유선] 문의");
    }
}
