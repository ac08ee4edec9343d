package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.outageclaims.money.Won;
import org.junit.jupiter.api.Test;

/** Gaps as a council member reads them, as few sentences as can tell them. */
class GapSentencesTest {

    private static final Vocabulary SERVICES =
            Rulebooks.shipped().version("2022-12-29").table().vocabulary();

    @Test
    void tellsAMissingBandWithItsBoundAndTheNearestRow() {
        assertThat(gaps(
                        Tables.row("others", "reporter=not(SMALL_BUSINESS)", "outcome=DECLINE"),
                        Tables.row("low", "reporter=SMALL_BUSINESS", "loss=<= 300000", "outcome=DECLINE"),
                        Tables.row("middle", "reporter=SMALL_BUSINESS", "loss=[300001..500000]", "outcome=DECLINE"),
                        Tables.row("unknown", "reporter=SMALL_BUSINESS", "loss=unknown", "outcome=ASK_COUNCIL")))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.korean())
                            .isEqualTo("소상공인, 손해액 500,001원 이상인 경우의 행이 없습니다. 가장 가까운 5행(unknown)의 loss 칸은"
                                    + " \"unknown\" 입니다. 이 경우의 행을 더하거나, 맨 끝에 모든 칸이 - 인 행을 두세요.");
                    assertThat(gap.english())
                            .startsWith(
                                    "There is no row for: small business, loss of KRW 500,001 or more. Nearest is row");
                    assertThat(gap.column()).isEqualTo("loss");
                });
    }

    @Test
    void joinsWhatLiesOnBothSidesOfABandWithWhatIsUnknown() {
        assertSays(
                "손해액 299,999원 이하 또는 500,001원 이상이거나 모르는 경우",
                "loss of at most KRW 299,999 or of KRW 500,001 or more, or unknown",
                Tables.row("middle", "loss=[300000..500000]", "outcome=DECLINE"));
    }

    @Test
    void tellsMinutesWithHoursAndDays() {
        assertSays(
                "멈춘 시간 240분(4시간) 이상인 경우",
                "outage time of 240 minutes (4 hours) or more",
                Tables.row("short", "overlap_minutes=< 240, unknown", "outcome=DECLINE"));
        assertSays(
                "멈춘 시간 4,320분(3일)인 경우",
                "outage time of 4,320 minutes (3 days)",
                Tables.row("not", "overlap_minutes=not(4320)", "outcome=DECLINE"),
                Tables.row("unknown", "overlap_minutes=unknown", "outcome=DECLINE"));
    }

    @Test
    void tellsTheNumberOfAClaimAndWhatIsOnlyUnknown() {
        assertSays(
                "신고 순번 2번째 이후인 경우",
                "claim no. 2 or later",
                Tables.row("first", "beneficiary_rank=1", "outcome=DECLINE"));
        assertSays("이용요금을 모르는 경우", "fee unknown", Tables.row("fee", "fee=not(unknown)", "outcome=DECLINE"));
        assertSays("이용요금을 아는 경우", "fee known", Tables.row("fee", "fee=unknown", "outcome=DECLINE"));
    }

    @Test
    void tellsServicesAndFeaturesByNameAndCode() {
        assertSays(
                "카카오T 바이크·킥보드(mobility.bike)인 경우",
                "Kakao T (mobility), Bikes and scooters (mobility.bike)",
                Tables.row("elsewhere", "service=not(mobility)", "outcome=DECLINE"),
                Tables.row("others", "service=mobility", "feature=not(bike)", "outcome=DECLINE"),
                Tables.row("unknown", "service=mobility", "feature=unknown", "outcome=DECLINE"));
        assertSays(
                "멜론(melon) 외의 서비스인 경우",
                "any service but Melon (melon)",
                Tables.row("melon", "service=melon", "outcome=DECLINE"));
    }

    @Test
    void saysTheFeeAndTheLossAsOneChargeWhereTheTableDoes() {
        assertSays(
                "청구액 100,001원 이상이거나 모르는 경우",
                "charge of KRW 100,001 or more, or unknown",
                Tables.row("charge", "charge=<= 100000", "outcome=DECLINE"));
    }

    @Test
    void needsOneSentenceForEachOfTwoRowsThatMissTheirCorner() {
        assertThat(gaps(
                        Tables.row("paid", "tier=PAID", "reporter=INDIVIDUAL", "outcome=DECLINE"),
                        Tables.row("free", "tier=FREE", "reporter=SMALL_BUSINESS", "outcome=DECLINE")))
                .extracting(Finding::english)
                .satisfiesExactlyInAnyOrder(
                        gap -> assertThat(gap)
                                .startsWith("There is no row for: individual or larger company, free service."),
                        gap -> assertThat(gap)
                                .startsWith("There is no row for: small business or larger company, paid service."));
    }

    @Test
    void tellsAtMostTwentyAndThatThereAreMore() {
        List<Integer> figures = IntStream.rangeClosed(1, 22).boxed().toList();
        String listed = figures.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Stream<String> otherMinutes = figures.stream()
                .map(i -> Tables.row(
                        "row-" + i, "beneficiary_rank=" + i, "overlap_minutes=not(" + i + ")", "outcome=DECLINE"));
        String[] diagonal = Stream.concat(
                        otherMinutes,
                        Stream.of(
                                Tables.row("other", "beneficiary_rank=not(" + listed + ")", "outcome=DECLINE"),
                                Tables.row("unknown", "overlap_minutes=unknown", "outcome=DECLINE")))
                .toArray(String[]::new);

        assertThat(gaps(diagonal))
                .hasSize(Gaps.MOST + 1)
                .last()
                .extracting(Finding::english)
                .isEqualTo("There are more gaps. Mend these 20 and check again.");
    }

    @Test
    void everyCodeOfTheTableHasAName() {
        for (FactColumn column : FactColumn.values()) {
            assertThat(FactNames.shipped().of(column).korean()).isNotBlank();
            if (!column.isNumber() && column != FactColumn.SERVICE && column != FactColumn.FEATURE) {
                SERVICES.codes(column)
                        .forEach(code -> assertThat(
                                        FactNames.shipped().of(column, code).koreanEnd())
                                .isNotBlank());
            }
        }
    }

    private static void assertSays(String korean, String english, String... rows) {
        assertThat(gaps(rows)).singleElement().satisfies(gap -> {
            assertThat(gap.korean()).startsWith(korean + "의 행이 없습니다.");
            assertThat(gap.english()).startsWith("There is no row for: " + english + ".");
        });
    }

    private static List<Finding> gaps(String... rows) {
        List<TableRow> read = TableReader.read(Tables.of(rows), SERVICES, EntitlementKinds.shipped());
        return RulebookCheck.gaps(new DecisionTable(read, SERVICES, new Won(1_000_000)));
    }
}
