package kr.outageclaims.batch.stored;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import org.junit.jupiter.api.Test;

class FactsJsonTest {

    private static final ClaimFacts FULL = new ClaimFacts(
            "mobility",
            "bike",
            Reporter.INDIVIDUAL,
            Tier.PAID,
            DamageNature.MONETARY,
            DamageTime.INSIDE,
            true,
            245,
            false,
            2,
            won(520_000),
            won(39_000),
            Evidence.DECLARED);
    private static final ClaimFacts SPARSE = new ClaimFacts(
            "none",
            null,
            Reporter.SMALL_BUSINESS,
            Tier.FREE,
            DamageNature.NON_MONETARY,
            DamageTime.UNKNOWN,
            false,
            null,
            true,
            1,
            null,
            null,
            Evidence.NONE);

    @Test
    void readsBackWhatItWrote() {
        assertThat(FactsJson.read(FactsJson.write(FULL))).isEqualTo(FULL);
        assertThat(FactsJson.read(FactsJson.write(SPARSE))).isEqualTo(SPARSE);
    }

    @Test
    void minutesAreAddedUpOnlyWhereARulebookAsksForIt() {
        ClaimFacts accumulating = FULL.accumulating(240);

        assertThat(FactsJson.read(FactsJson.write(accumulating))).isEqualTo(accumulating);
        assertThat(FactsJson.write(accumulating)).contains("\"overlapMinutes\":245,\"accumulatedMinutes\":240");
        assertThat(FactsJson.write(FULL)).doesNotContain("accumulated");
    }

    @Test
    void writesTheSameTextForTheSameFacts() {
        assertThat(FactsJson.write(SPARSE))
                .isEqualTo("{\"service\":\"none\",\"reporter\":\"SMALL_BUSINESS\",\"tier\":\"FREE\","
                        + "\"damageNature\":\"NON_MONETARY\",\"time\":\"UNKNOWN\",\"nearEdge\":false,"
                        + "\"duplicate\":true,\"beneficiaryRank\":1,\"evidence\":\"NONE\"}");
    }

    @Test
    void refusesFactsThatLackAField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactsJson.read("{\"service\":\"talk\"}"))
                .withMessageContaining("reporter");
    }
}
