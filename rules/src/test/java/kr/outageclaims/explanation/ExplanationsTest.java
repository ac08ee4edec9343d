package kr.outageclaims.explanation;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import kr.outageclaims.rulebook.Ruling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private static final LocalDate DECIDED_ON = LocalDate.of(2023, 1, 5);
    private static final OutageCalendar CALENDAR =
            OutageCalendar.of("2022-10-15-pangyo").orElseThrow();

    private final Rulebook rulebook = Rulebooks.shipped().version("2022-12-29");
    private final Explanations explanations = new Explanations(rulebook, CALENDAR);

    private final ClaimFacts membership = new ClaimFacts(
            "mobility",
            "taxi-driver",
            Reporter.SMALL_BUSINESS,
            Tier.PAID,
            DamageNature.MONETARY,
            DamageTime.UNKNOWN,
            false,
            null,
            false,
            1,
            null,
            won(39_000),
            Evidence.NONE);

    @Test
    void quotesTheClaimantSaysTheClauseAndShowsHowTheAmountCameAbout() {
        Ruling ruling = rulebook.evaluate(membership);

        Explanation explanation = explanations.proposed("프로멤버십 월 39000원\n내는데  닷새치는 돌려주셔야죠", membership, ruling);

        assertThat(explanation.korean()).isEqualTo("""
                        신고하신 내용: “프로멤버십 월 39000원 내는데 닷새치는 돌려주셔야죠”
                        이렇게 이해했습니다: 카카오T 택시 기사 · 소상공인, 유료 서비스 이용 · 이용요금 39,000원.
                        적용한 기준: 택시·대리 기사의 프로 멤버십. 프로 멤버십의 월 이용료를 하루치로 나누어, 쓰지 못한 이틀의 세 배인 6일치를 포인트로 드립니다.
                        제안하는 보상: 멤버십 포인트 7,550포인트.
                        계산: 월 이용료 39,000원 ÷ 31일 × 6일 = 7,548.38…원 → 7,550포인트, 10원 단위 반올림.
                        근거: 2022년 12월 29일부터 적용한 보상 기준 — 1015 피해지원 협의체가 2022년 12월 29일 발표한 피해지원안; 카카오T 프로 멤버십 보상 안내 (2022년 10~11월).
                        다음 단계: 아직 결정이 아닌 제안입니다. 협의체가 확인하고 결정하면 알려 드리며, 그 결정에 동의하지 않으시면 알림에 적힌 방법과 기한에 따라 이의신청하실 수 있습니다.""");
        assertThat(explanation.english())
                .contains(
                        "“프로멤버십 월 39000원 내는데 닷새치는 돌려주셔야죠”",
                        "Kakao T (mobility), Taxi drivers · small business, using a paid service · fee KRW 39,000.",
                        "Proposed: 7,550 membership points.",
                        "monthly fee KRW 39,000 ÷ 31 days × 6 days = KRW 7,548.38… → 7,550 points",
                        "criteria in force from 29 December 2022");
    }

    @Test
    void pointsToTheMeasuresForAllUsersWhereNoMoneyWasLost() {
        ClaimFacts chat = free(DamageNature.NON_MONETARY, DamageTime.UNKNOWN, null);

        Explanation explanation = explanations.proposed("하루종일 답답했어요", chat, rulebook.evaluate(chat));

        assertThat(explanation.korean())
                .contains("이 신고에 드리는 개별 보상은 없습니다", "이모티콘 3종", "2,000원권과 3,000원권", "톡서랍 플러스 1개월");
        assertThat(explanation.english())
                .contains("no individual compensation", "three emoticon sets", "KRW 2,000 and KRW 3,000", "one month");
    }

    @Test
    void saysWhenTheServiceWasDownWhereTheDeclaredTimeLiesOutside() {
        ClaimFacts late = free(DamageNature.MONETARY, DamageTime.OUTSIDE, won(20_000));

        Explanation explanation = explanations.proposed("18일에 안 됐어요", late, rulebook.evaluate(late));

        assertThat(explanation.korean()).contains("확인된 장애 시간: 2022년 10월 15일 15:27 ~ 2022년 10월 16일 01:31.");
        assertThat(explanation.english()).contains("15 October 2022 15:27 to 16 October 2022 01:31, Seoul time");
    }

    @Test
    void namesNoOutageWhereTheDamageIsNotAboutTheseServices() {
        ClaimFacts elsewhere = new ClaimFacts(
                "other",
                null,
                Reporter.INDIVIDUAL,
                Tier.FREE,
                DamageNature.OUT_OF_SCOPE,
                DamageTime.OUTSIDE,
                false,
                null,
                false,
                1,
                null,
                null,
                Evidence.NONE);

        Explanation explanation = explanations.proposed("인스타그램이 끊겼어요", elsewhere, rulebook.evaluate(elsewhere));

        assertThat(explanation.korean()).doesNotContain("확인된 장애 시간");
        assertThat(explanation.english()).doesNotContain("The outage as far as is known");
    }

    @Test
    void showsTheFigureThatMadeTheRulesAskTheCouncil() {
        ClaimFacts tiny = withFee(won(25));

        Explanation explanation = explanations.proposed("멤버십", tiny, rulebook.evaluate(tiny));

        assertThat(explanation.korean()).contains("계산한 값이 0이거나 한도를 넘어", "25원 ÷ 31일 × 6일 = 4.83…원 → 0포인트");
    }

    @Test
    void tellsAnAdjustedAmountInTheCouncilsWordsAndLeavesTheOldWorkingOut() {
        DecidedAmount adjusted = new DecidedAmount(
                Verdict.ADJUSTED, won(45_000), List.of(new Entitlement("points", 7_550)), "영수증을 확인했습니다.", DECIDED_ON);

        Explanation explanation = explanations.decided("멤버십", membership, rulebook.evaluate(membership), adjusted);

        assertThat(explanation.korean())
                .contains("결정(2023년 1월 5일): 협의체가 신고를 살펴 보상을 정했습니다.")
                .contains("받으실 보상: 현금 45,000원(4만 5천원), 멤버십 포인트 7,550포인트.")
                .contains("협의체 의견: 영수증을 확인했습니다.")
                .contains("현금은 알려 주신 계좌로", "서비스 계정에 넣어", "이의신청")
                .doesNotContain("계산:", "제안");
    }

    @Test
    void tellsHowToObjectToARejectionAndToWaitForWhatIsHeld() {
        Ruling ruling = rulebook.evaluate(membership);
        DecidedAmount rejected = new DecidedAmount(Verdict.REJECTED, Won.ZERO, List.of(), null, DECIDED_ON);
        DecidedAmount held = new DecidedAmount(Verdict.HELD, Won.ZERO, List.of(), "영수증을 보내 주세요.", DECIDED_ON);

        assertThat(explanations.decided("멤버십", membership, ruling, rejected).english())
                .contains("Decided (5 January 2023): the council looked at your report and decided not to compensate")
                .contains("If you disagree, you can object")
                .doesNotContain("7,550");
        assertThat(explanations.decided("멤버십", membership, ruling, held).korean())
                .contains("결정을 미루었습니다", "영수증을 보내 주세요.", "결정되면 다시 알려 드립니다")
                .doesNotContain("7,550", "이의신청");
    }

    @Test
    void tellsTheOneWhoWroteTheWordsTheSameWithoutThem() {
        Ruling ruling = rulebook.evaluate(membership);
        DecidedAmount approved = new DecidedAmount(
                Verdict.APPROVED, Won.ZERO, List.of(new Entitlement("points", 7_550)), null, DECIDED_ON);

        Explanation whole = explanations.decided("멤버십", membership, ruling, approved);

        assertThat(explanations.toClaimant(membership, ruling, approved))
                .isEqualTo(new Explanation(
                        whole.korean().replace("신고하신 내용: “멤버십”\n", ""),
                        whole.english().replace("You wrote: “멤버십”\n", "")));
    }

    @Test
    void whatIsRejectedOrHeldGivesNothingWhateverHadBeenProposed() {
        List<Entitlement> proposed = List.of(new Entitlement("points", 7_550));

        assertThat(new DecidedAmount(Verdict.HELD, won(1), proposed, null, DECIDED_ON))
                .isEqualTo(new DecidedAmount(Verdict.HELD, Won.ZERO, List.of(), null, DECIDED_ON));
    }

    @Test
    void neverShowsACode() {
        Set<String> reporters = Set.of("SMALL_BUSINESS", "INDIVIDUAL", "LARGER_COMPANY", "MONETARY", "PAID", "FREE");
        for (String version : Rulebooks.shipped().versions()) {
            Rulebook any = Rulebooks.shipped().version(version);
            Explanations words = new Explanations(any, CALENDAR);
            any.cases().forEach(worked -> {
                Ruling ruling = any.evaluate(worked.facts());
                Explanation told = words.proposed("말", worked.facts(), ruling);
                String both = told.korean() + told.english();

                assertThat(both)
                        .doesNotContain(reporters)
                        .doesNotContain("{", "}", "null", "ASK_", "COMPENSATE", "DECLINE");
                ruling.outcome().entitlements().stream()
                        .map(Entitlement::kind)
                        .filter(kind -> kind.contains("-"))
                        .forEach(kind -> assertThat(both).doesNotContain(kind));
            });
        }
    }

    @Test
    void saysTheSameSentencesInBothLanguages() {
        assertThat(Language.KOREAN.keys()).isEqualTo(Language.ENGLISH.keys());
    }

    @Test
    void shortensALongQuoteWithoutBreakingACharacter() {
        String smiles = "🙂".repeat(101);

        assertThat(Writer.shortened(smiles)).isEqualTo("🙂".repeat(100) + "…");
        assertThat(Writer.shortened(" 짧은\n 말 ")).isEqualTo("짧은 말");
    }

    @Test
    void neverReadsTheClaimantsWordsAsAPlaceholder() {
        assertThat(explanations
                        .proposed("{words} $1 {date}", membership, rulebook.evaluate(membership))
                        .korean())
                .startsWith("신고하신 내용: “{words} $1 {date}”");
    }

    private static ClaimFacts free(DamageNature nature, DamageTime time, @Nullable Won loss) {
        return new ClaimFacts(
                "talk",
                "message",
                Reporter.INDIVIDUAL,
                Tier.FREE,
                nature,
                time,
                false,
                null,
                false,
                1,
                loss,
                null,
                Evidence.NONE);
    }

    private ClaimFacts withFee(Won fee) {
        return new ClaimFacts(
                membership.service(),
                membership.feature(),
                membership.reporter(),
                membership.tier(),
                membership.damageNature(),
                membership.time(),
                false,
                null,
                false,
                1,
                null,
                fee,
                Evidence.NONE);
    }
}
