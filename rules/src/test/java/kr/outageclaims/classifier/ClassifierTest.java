package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private static final Classifier CLASSIFIER =
            Classifier.newest(OutageCalendar.of("2022-10-15-pangyo").orElseThrow());

    private final Classifier classifier = CLASSIFIER;

    @Test
    void tellsWhichWordsSpokeForWhatAndWhereTheyStand() {
        String text = "어제  카카오 T 바이크 반납이 안돼서 요금이 50만원 나왔어요";

        Classification found = classifier.classify(ClaimText.of(text));

        assertThat(found.service() + "." + found.feature()).isEqualTo("mobility.bike");
        assertThat(found.amountFound()).isEqualTo(Won.won(500_000));
        assertThat(found.userType()).isEqualTo(UserType.PAID);
        assertThat(found.damageNature()).isEqualTo(DamageNature.MONETARY);
        assertThat(found.manual()).isFalse();
        assertThat(found.reasons())
                .contains(new Reason("service=mobility.bike", "카카오 T 바이크", 4, 13, 8))
                .allSatisfy(reason ->
                        assertThat(text.substring(reason.from(), reason.to())).isEqualTo(reason.word()));
    }

    @Test
    void theSameTextGivesTheSameClassification() {
        ClaimText text = ClaimText.of("멜론 이용권 결제했는데 이틀 못 들었어요");

        assertThat(classifier.classify(text)).isEqualTo(classifier.classify(text));
    }

    @Test
    void aDeclaredServiceWinsAndAWeakTextIsNoReasonForAPerson() {
        Classification found = classifier.classify(declared("불편했습니다", "melon", "chart", null));

        assertThat(List.of(found.service(), String.valueOf(found.feature()), found.manual()))
                .containsExactly("melon", "chart", false);
    }

    @Test
    void aTextThatNamesAnotherServiceContradictsTheDeclaredOne() {
        Classification found = classifier.classify(declared("카카오T 바이크 반납이 안됐어요", "melon", null, null));

        assertThat(found.service()).isEqualTo("melon");
        assertThat(found.manual()).isTrue();
        assertThat(found.margin()).isNegative();
        assertThat(found.reasons()).extracting(Reason::sign).contains("manual=contradiction");
    }

    @Test
    void anotherFeatureOfTheDeclaredServiceContradictsNothing() {
        assertThat(classifier.classify(declared("카카오T 바이크 반납이 안됐어요", "mobility", "taxi", null)))
                .extracting(Classification::feature, Classification::manual)
                .containsExactly("taxi", false);
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, INDIVIDUAL, PAID",
        "FREE, INDIVIDUAL, FREE",
        "SMALL_BUSINESS, SMALL_BUSINESS, FREE",
        "LARGER_COMPANY, LARGER_COMPANY, FREE"
    })
    void theDeclaredUserTypeWins(UserType declared, Reporter reporter, Tier tier) {
        Classification found = classifier.classify(declared("톡채널로 주문받는 자영업자인데 매출이 줄었어요", "talk", "channel", declared));

        assertThat(found.userType()).isEqualTo(declared);
        assertThat(List.of(found.reporter(), found.tier())).containsExactly(reporter, tier);
    }

    @Test
    void aStatedAmountOrFeeIsMoneyWhateverTheTextSays() {
        ClaimText amount = new ClaimText("카톡이 안돼 답답했어요", null, null, null, Won.won(10_000), null, null, null);
        ClaimText fee = new ClaimText("카톡이 안돼 답답했어요", null, null, null, null, Won.won(4_900), null, null);
        ClaimText notStated = new ClaimText("카톡이 안돼 답답했어요", null, null, null, Won.ZERO, Won.ZERO, null, null);

        assertThat(classifier.classify(amount).damageNature()).isEqualTo(DamageNature.MONETARY);
        assertThat(classifier.classify(fee).damageNature()).isEqualTo(DamageNature.MONETARY);
        assertThat(classifier.classify(notStated).damageNature()).isEqualTo(DamageNature.NON_MONETARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "카카오 때문에 30만원 손해 봤습니다 | manual=money-without-service",
                "asdf | manual=margin",
                "멜론 들으면서 카카오맵 보려다 | manual=margin",
                "카카오T 택시가 안 잡혔고 3만원을 썼지만 금전적 피해는 없습니다 | manual=nature",
                "웹툰이 안 열렸어요 | manual=margin",
                "카카오톡이 안 돼서 카페 사장님이 당황하셨어요 | manual=reporter",
                "멜론 결제한 지 하루인데 무료로 풀렸네요 | manual=tier",
                "카카오맵이 안 돼서 길에서 오백원을 주웠어요 100,000원 수표도 | manual=nature",
            })
    void waitsForAPersonAndSaysWhy(String text, String why) {
        Classification found = classifier.classify(ClaimText.of(text));

        assertThat(found.manual()).isTrue();
        assertThat(found.reasons()).extracting(Reason::sign).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"보상 기준이 뭔지 알려주세요", "빨리 고쳐주셔서 감사합니다", "카카오 불매하겠습니다", "독과점은 규제해야 합니다"})
    void aQuestionOpinionOrThanksIsCompleteWithoutAService(String text) {
        assertThat(classifier.classify(ClaimText.of(text)))
                .extracting(Classification::service, Classification::damageNature, Classification::manual)
                .containsExactly("none", DamageNature.NON_MONETARY, false);
    }

    @Test
    void anotherFirmsThingIsOutOfScopeEvenWithAnAmount() {
        assertThat(classifier.classify(ClaimText.of("쿠팡 배송이 늦어 5만원 손해 봤어요")))
                .extracting(Classification::service, Classification::damageNature)
                .containsExactly("other", DamageNature.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "월세 50만원을 카페송금으로 늦게 보냈고 연체료 2만원을 물었어요 | 20000",
                "하루 매출 300만원 하는 고깃집인데 카카오페이가 안돼 손님을 놓쳤어요 | -",
                "톡채널로 주문받는데 매출이 140만원 줄었습니다 | 1400000",
                "친구한테 5만원 송금하려는데 안 됐어요 | -",
                "택시비 12,000원이랑 모텔비 6만원 나갔습니다 | 60000",
                "멜론 10,900원 정기결제 못 들음 | 10900",
                "매출이 반토막 났어요 | -",
                "벌었을 삼십만 원 그대로 잃었습니다 | 300000",
                "평소 같으면 벌었을 삼십만 원 그대로 잃었습니다 | 300000",
                "월매출 300만원인데 손님을 잃었습니다 | -",
            })
    void theLossIsTheOnlyElseTheLargestAmountThatIsOne(String text, @Nullable Long won) {
        assertThat(classifier.classify(ClaimText.of(text)).amountFound()).isEqualTo(won == null ? null : Won.won(won));
    }

    @Test
    void theDeclaredTimeIsMeasuredAgainstTheFeaturesWindow() {
        ClaimText claim = new ClaimText(
                "카톡 메시지가 안 갔어요",
                "talk",
                "message",
                null,
                null,
                null,
                Instant.parse("2022-10-15T06:00:00Z"),
                Instant.parse("2022-10-15T07:27:59Z"));

        assertThat(classifier.classify(claim))
                .extracting(
                        Classification::time,
                        Classification::outageWindow,
                        Classification::overlapMinutes,
                        Classification::nearEdge)
                .containsExactly(DamageTime.INSIDE, "talk.message@2022-10-16T01:31", 60, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "카톡으로 사진과 파일을 못 보냈어요 | talk.media",
                "카카오톡 단톡방에 동영상을 공유할 수가 없었어요 | talk.media",
                "KakaoTalk 안에 저장해둔 내용을 못 봤어요 | talk.drawer",
                "카톡으로 투표를 못 했어요 | talk.board",
                "카톡이 안 됐어요 | talk.message",
                "카뱅앱에서 입금알림이 안 왔어요 | bank.notification",
            })
    void aFeatureThatIsNamedWinsOverTheNameOfItsService(String text, String feature) {
        Classification found = classifier.classify(ClaimText.of(text));

        assertThat(found.service() + "." + found.feature()).isEqualTo(feature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "카톡이 안 됐어요 | talk | INSIDE | 120",
                "카톡 메시지가 안 갔어요 | talk | OUTSIDE | 0",
                "카톡으로 사진과 파일을 못 보냈어요 | talk | INSIDE | 120",
                "카톡이 안 됐어요 | | INSIDE | 120",
            })
    void whereOnlyTheServiceIsNamedTheWindowsOfAllItsFeaturesCount(
            String text, @Nullable String service, DamageTime time, int minutes) {
        Instant from = Instant.parse("2022-10-16T08:00:00Z");
        ClaimText claim = new ClaimText(text, service, null, null, null, null, from, from.plusSeconds(7_200));

        assertThat(classifier.classify(claim))
                .extracting(Classification::time, Classification::overlapMinutes)
                .containsExactly(time, minutes);
    }

    @Test
    void aDeclaredFeatureKeepsItsOwnWindowsThoughNoWordNamesIt() {
        Instant from = Instant.parse("2022-10-16T08:00:00Z");
        ClaimText claim =
                new ClaimText("카톡이 안 됐어요", "talk", "message", null, null, null, from, from.plusSeconds(7_200));

        assertThat(classifier.classify(claim).time()).isEqualTo(DamageTime.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource({"사장 나오라고 하세요, talk", "십 년 운영한 다음 카페, daum", "소상공인도 고객도 다 기다립니다만, pay"})
    void aWeakHintOfMoneyAloneIsNeitherADisputeNorALoss(String text, String service) {
        assertThat(classifier.classify(declared(text, service, null, null)))
                .extracting(Classification::damageNature, Classification::manual)
                .containsExactly(DamageNature.NON_MONETARY, false);
    }

    @Test
    void signsOnBothSidesDisputeTheNatureOfADeclaredServiceToo() {
        assertThat(classifier
                        .classify(declared("금전적 손해는 없지만 카톡 때문에 낸 3만원은 환불해 주세요", "talk", null, null))
                        .reasons())
                .extracting(Reason::sign)
                .contains("manual=nature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "카카오톡 메시지가 안 갔지만 금전적인 손해는 딱히 없었습니다 | talk | NON_MONETARY",
                "카뱅 이자 연체될까 봐 조마조마했어요 | bank | NON_MONETARY",
                "카카오톡은 그렇다 치고 멜론이 안 돼서 운동을 못 했어요 | melon | NON_MONETARY",
                "ㅋㅌ 안 됨 답답 | talk | NON_MONETARY",
                "카카어톡이 하루 종일 먹통 | talk | NON_MONETARY",
                "버스 앱이 안 돼서 네이버 지도 켰어요 | map | NON_MONETARY",
                "기프티콘을 몬 썼다 아입니꺼 | gift | MONETARY",
            })
    void readsDenialsSlipsInitialsDialectAndWhatWasUsedInstead(String text, String service, DamageNature nature) {
        assertThat(classifier.classify(ClaimText.of(text)))
                .extracting(Classification::service, Classification::damageNature)
                .containsExactly(service, nature);
    }

    @Test
    void moneyLostOnADeclaredNoServiceWaitsForAPerson() {
        Classification found = classifier.classify(declared("카카오 때문에 30만원 손해 봤습니다", "none", null, null));

        assertThat(found.manual()).isTrue();
        assertThat(found.reasons()).extracting(Reason::sign).contains("manual=money-without-service");
        assertThat(classifier.classify(declared("답답했어요", "none", null, null)).manual())
                .isFalse();
    }

    @Test
    void theOperatorsWordWinsAndTimesAreWorkedOutAnew() {
        ClaimText claim = new ClaimText(
                "카카오 때문에 30만원 손해 봤습니다",
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2022-10-17T02:00:00Z"),
                Instant.parse("2022-10-17T04:00:00Z"));
        OperatorWord word = new OperatorWord(
                "mobility", "bike", Reporter.INDIVIDUAL, Tier.PAID, DamageNature.MONETARY, Won.won(250_000));

        Classification settled = classifier.settle(claim, word);

        assertThat(classifier.classify(claim).manual()).isTrue();
        assertThat(settled)
                .extracting(
                        Classification::service,
                        Classification::feature,
                        Classification::tier,
                        Classification::amountFound,
                        Classification::overlapMinutes,
                        Classification::manual)
                .containsExactly("mobility", "bike", Tier.PAID, Won.won(250_000), 60, false);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        for (String text : List.of("", "   ", "\u0000\u202e", "카톡".repeat(50_000), "\ud83d", "1,".repeat(20_000))) {
            assertThat(classifier.classify(ClaimText.of(text)).keywordSet()).isEqualTo("2026-11-22");
        }
    }

    private static ClaimText declared(
            String text, String service, @Nullable String feature, @Nullable UserType userType) {
        return new ClaimText(text, service, feature, userType, null, null, null, null);
    }
}
