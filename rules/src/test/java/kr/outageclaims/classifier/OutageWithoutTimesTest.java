package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;

/** An outage whose times nobody knows: no claim on it is settled by words, and no declared time lies outside. */
class OutageWithoutTimesTest {

    private static final Instant DECLARED = Instant.parse("2022-02-08T01:00:00Z");
    private static final ClaimText CLAIM = new ClaimText(
            "QR 체크인이 안 돼서 식당에 못 들어갔습니다", "talk", "qr-checkin", null, null, null, DECLARED, DECLARED.plusSeconds(600));

    private final Classifier classifier =
            Classifier.newest(OutageCalendar.of("2022-02").orElseThrow());

    @Test
    void everyClaimWaitsForAnOperatorAndSaysWhy() {
        Classification found = classifier.classify(CLAIM);

        assertThat(found.service() + "." + found.feature()).isEqualTo("talk.qr-checkin");
        assertThat(found.manual()).isTrue();
        assertThat(found.reasons()).extracting(Reason::sign).contains("manual=outage-times-unknown");
    }

    @Test
    void aDeclaredTimeIsNeitherInsideNorOutside() {
        assertThat(classifier.classify(CLAIM))
                .extracting(
                        Classification::time,
                        Classification::outageWindow,
                        Classification::overlapMinutes,
                        Classification::accumulatedMinutes,
                        Classification::nearEdge)
                .containsExactly(DamageTime.UNKNOWN, null, null, null, false);
    }

    @Test
    void anOperatorsWordSettlesAllButTheTime() {
        Classification settled = classifier.settle(
                CLAIM,
                new OperatorWord(
                        "talk", "qr-checkin", Reporter.INDIVIDUAL, Tier.FREE, DamageNature.NON_MONETARY, null));

        assertThat(settled.manual()).isFalse();
        assertThat(settled.time()).isEqualTo(DamageTime.UNKNOWN);
    }
}
