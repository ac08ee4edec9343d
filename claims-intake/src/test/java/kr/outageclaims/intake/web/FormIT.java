package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static kr.outageclaims.intake.web.GivenForm.scooter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.question.ConsentPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way over real HTTP, without scripts. */
class FormIT {

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start();
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void aClaimWithoutLossTakesSixPages() {
        Visitor visitor = form.visitor();

        Seen check = fill(visitor, noLoss());

        assertThat(check.path()).isEqualTo("/claim/check");
        assertThat(noLoss().size() + 1).isLessThanOrEqualTo(6);
        assertThat(check.body()).contains("메시지를 보내지 못해 답답했습니다.", "홍길동", "010-1234-5678", "금전 손해는 없었습니다");
    }

    @Test
    void aScooterClaimIsRegisteredAsItWasAnswered() {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, scooter());
        assertThat(check.body()).contains("45,000원 (4만 5천원)", "2022년 10월 15일 (토) 16:00");

        Seen receipt = visitor.post("/claim/check", check, Map.of());

        assertThat(receipt.path()).isEqualTo("/claim/receipt");
        String number = receipt.receipt().orElseThrow();
        assertThat(form.row("""
                        SELECT channel, user_type, service, feature, damage_from, damage_to, fee, claimed_amount,
                               consent_version, narrative FROM claim WHERE receipt_number = ?
                        """, number))
                .containsExactly(
                        "web",
                        "PAID",
                        "mobility",
                        "bike",
                        "2022-10-15T07:00",
                        "2022-10-16T00:30",
                        "45000",
                        "null",
                        ConsentPage.VERSION,
                        "킥보드를 반납하지 못해 요금이 계속 올라갔습니다.");
        assertThat(form.row("""
                        SELECT filer, product, web_filing.language FROM web_filing
                          JOIN claim ON claim.id = claim_id WHERE receipt_number = ?
                        """, number)).containsExactly("SELF", "킥보드 대여", "ko");
        assertThat(form.rows("""
                        SELECT item, agreed, version FROM web_consent JOIN claim ON claim.id = claim_id
                         WHERE receipt_number = ? ORDER BY item
                        """, number))
                .containsExactly(
                        List.of("COLLECTION", "true", ConsentPage.VERSION),
                        List.of("COUNCIL", "true", ConsentPage.VERSION),
                        List.of("NOTICES", "false", ConsentPage.VERSION),
                        List.of("PAYMENT", "true", ConsentPage.VERSION));
    }

    @Test
    void pagesOutOfOrderLeadToTheFirstUnansweredOne() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));

        Seen seen = visitor.get("/claim/contact");

        assertThat(seen.path()).isEqualTo("/claim/service");
        assertThat(seen.body()).contains("이 질문에 먼저 답해 주세요.");
        assertThat(visitor.get("/claim/check").path()).isEqualTo("/claim/service");
    }

    @Test
    void theTimeOfTheOutageStandsThereUntilItIsCleared() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        Seen asked = visitor.answer("/claim/service", Map.of("service", "mobility", "feature-mobility", "bike"));

        Seen cleared = visitor.answer("/claim/happened", Map.of("harm", ""));

        assertThat(asked.body())
                .contains("2022년 10월 15일 (토) 15:27부터 2022년 10월 17일 (월) 12:00까지입니다", "value=\"2022-10-15\"");
        assertThat(cleared.body()).contains("어떤 피해를 입으셨는지 적어 주세요.").doesNotContain("value=\"2022-10-15\"");
    }

    @Test
    void whoClaimsForAChildIsAskedForTheGuardiansName() {
        Map<String, Map<String, String>> pages = noLoss();
        pages.put("who", Map.of("filer", "GUARDIAN"));
        pages.remove("contact");
        Visitor visitor = form.visitor();

        assertThat(fill(visitor, pages).body()).contains("보호자의 이름과 연락처를 적어 주세요.");
    }

    @Test
    void aProductHasTheNarrativesRuleForLongNumbers() {
        Map<String, Map<String, String>> pages = scooter();
        pages.keySet().retainAll(List.of("who", "service", "happened"));
        Visitor visitor = form.visitor();
        fill(visitor, pages);

        Seen slash = visitor.answer("/claim/paid", Map.of("product", "케이크 쿠폰 900101/1234567"));
        Seen dash = visitor.answer("/claim/paid", Map.of("product", "케이크 쿠폰 900101-1234567"));

        assertThat(slash.path()).isEqualTo("/claim/paid");
        assertThat(slash.body()).contains("주민등록번호일 수 있는 긴 번호가 있습니다.");
        assertThat(dash.body()).contains("주민등록번호로 보이는 번호가 있습니다.");
    }

    @Test
    void thePageToCheckLeadsBackToTheLastQuestion() {
        assertThat(fill(form.visitor(), noLoss()).body())
                .contains("<a class=\"govuk-back-link\" href=\"/claim/contact\">");
    }

    @Test
    void withoutASessionAPageSaysThatTheAnswersAreGone() {
        Seen seen = form.visitor().get("/claim/happened");

        assertThat(seen.status()).isEqualTo(410);
        assertThat(seen.body()).contains("적으신 내용을 찾을 수 없습니다", "신고는 접수되지 않았습니다");
    }

    @Test
    void withoutItsCookieTheAnswersCannotBeRead() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());
        visitor.forgetCookie("answers");

        assertThat(visitor.get("/claim/check").status()).isEqualTo(410);
        assertThat(form.sessionBytes())
                .isNotEmpty()
                .allSatisfy(
                        bytes -> assertThat(bytes).doesNotContain("홍길동", "01012345678", "010-1234-5678", "narrative"));
    }

    @Test
    void changingAnAnswerDropsThePagesThatAreNoLongerAsked() {
        Visitor visitor = form.visitor();
        fill(visitor, scooter());
        Seen changed = visitor.answer("/claim/happened", Map.of("narrative", "생각해 보니 손해는 없었습니다.", "harm", "NONE"));

        assertThat(changed.path()).isEqualTo("/claim/check");
        assertThat(changed.body()).doesNotContain("45,000원", "123-456-789012");
        String number =
                visitor.post("/claim/check", changed, Map.of()).receipt().orElseThrow();
        assertThat(form.row("SELECT user_type, fee FROM claim WHERE receipt_number = ?", number))
                .containsExactly("FREE", "null");
        assertThat(form.row("""
                        SELECT account_number_sealed, bank_code FROM claimant JOIN claim ON claim.id = claim_id
                         WHERE receipt_number = ?
                        """, number)).containsExactly("null", "null");
    }

    @Test
    void theEnglishFormIsEnglishFromStartToReceipt() {
        Visitor visitor = form.visitor();
        assertThat(visitor.get("/?lang=en").body()).contains("Start a claim", "lang=\"en\"");

        Seen check = fill(visitor, scooter());
        assertThat(check.body()).contains("Check your answers", "KRW 45,000", "Bikes and scooters", "KB Kookmin");
        Seen receipt = visitor.post("/claim/check", check, Map.of());

        assertThat(receipt.body()).contains("We have received your claim");
        assertThat(receipt.body().replace("한국어", "")).doesNotContainPattern("[가-힣]");
    }

    @Test
    void theLanguageSwitchKeepsThePlaceAndTheAnswers() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen english = visitor.get("/claim/contact?lang=en");

        assertThat(english.path()).isEqualTo("/claim/contact");
        assertThat(english.body()).contains("How can we contact you?", "value=\"홍길동\"", "href=\"?lang=ko\"");
    }

    @Test
    void errorsStandAboveThePageAndAtTheirFields() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen seen = visitor.answer("/claim/contact", Map.of("name", "", "phone", "12", "email", "x@y"));

        assertThat(seen.body())
                .contains(
                        "<title>오류: 어떻게 연락드릴까요?",
                        "<a href=\"#name\">이름을 적어 주세요.</a>",
                        "<a href=\"#phone\">국내 전화번호가 아닙니다.",
                        "<a href=\"#email\">이메일 주소 형식이 아닙니다.",
                        "value=\"12\"");
    }
}
