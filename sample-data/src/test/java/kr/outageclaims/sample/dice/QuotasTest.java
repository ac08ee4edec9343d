package kr.outageclaims.sample.dice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotasTest {

    @Test
    void theWeightsThemselvesComeOutForTheirSum() {
        assertThat(Quotas.share(105_116, List.of(87_198, 17_918))).containsExactly(87_198, 17_918);
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        assertThat(Quotas.share(87_198, List.of(896, 102, 2))).containsExactly(78_130, 8_894, 174);
        assertThat(Quotas.share(10, List.of(1, 1, 1))).containsExactly(4, 3, 3);
    }

    @Test
    void nothingIsSharedOutAsNothing() {
        assertThat(Quotas.share(0, List.of(3, 4))).containsExactly(0, 0);
    }
}
