package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static kr.outageclaims.intake.web.GivenForm.scooter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coming back with a code, on another device, at another instance, after the closing day. */
class ComeBackIT {

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
    void aSavedFormIsOpenedElsewhereWithItsCode() {
        Visitor phone = form.visitor();
        phone.answer("/claim/who", Map.of("filer", "SELF"));
        phone.answer("/claim/service", Map.of("service", "talk", "feature-talk", "media"));
        String code = savedHalfWay(phone);

        Seen opened = form.visitor().answer("/resume", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));

        assertThat(opened.path()).isEqualTo("/claim/happened");
        assertThat(opened.body()).contains("사진이 전송되지 않았");
        assertThat(code).matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}");
        assertThat(form.rows("SELECT CAST(sealed AS CHAR CHARACTER SET utf8mb4) FROM draft")
                        .toString())
                .doesNotContain("사진이", code, code.replace("-", ""));
    }

    @Test
    void anUnknownMistypedOrExpiredCodeOpensNothing() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        visitor.answer("/claim/service", Map.of("service", "talk", "feature-talk", "media"));
        String code = savedHalfWay(visitor);
        form.jdbc().update("UPDATE draft SET expires_at = '2020-01-01'");

        for (String typed : new String[] {code, "2222-2222-2222-2222", "x", "가".repeat(5000)}) {
            Seen seen = form.visitor().answer("/resume", Map.of("code", typed));

            assertThat(seen.path()).isEqualTo("/resume");
            assertThat(seen.body()).contains("이 코드로 저장된 신고가 없습니다");
        }
    }

    @Test
    void aCodeThatOpensNothingStaysThereToBeCorrected() {
        Visitor visitor = form.visitor();

        assertThat(visitor.answer("/resume", Map.of("code", "2222-2222-2222-222"))
                        .body())
                .contains("value=\"2222-2222-2222-222\"");
        assertThat(visitor.answer("/resume", Map.of("code", "")).body()).contains("이어서 쓰기 코드를 적어 주세요.");
    }

    @Test
    void aFormOpenedTwiceFromItsCodeIsStillOneClaim() {
        Visitor first = form.visitor();
        String code = savedAtTheEnd(first);
        long before = form.claims();

        Visitor second = form.visitor();
        Seen check = second.answer("/resume", Map.of("code", code));
        String number = second.post("/claim/check", check, Map.of()).receipt().orElseThrow();
        Seen fromFirst = first.post("/claim/check", first.get("/claim/check"), Map.of());

        assertThat(fromFirst.receipt()).contains(number);
        assertThat(form.claims()).isEqualTo(before + 1);
    }

    @Test
    void theCodeOfAFormThatWasSentShowsItsReceiptAndTheNextAnswersAreAnotherClaim() {
        Visitor first = form.visitor();
        String code = savedAtTheEnd(first);
        String number = sent(first);
        long before = form.claims();

        Visitor later = form.visitor();
        Seen seen = later.answer("/resume", Map.of("code", code));
        Seen english = later.post("/resume", seen, Map.of("lang", "en"));
        Seen edited = later.get("/claim/happened");
        Seen another = later.post("/claim/check", fill(later, scooter()), Map.of());

        assertThat(seen.receipt()).contains(number);
        assertThat(seen.body())
                .contains("저장해 두신 신고는 이미 접수되어")
                .doesNotContain("아직 접수되지 않았습니다", "앞으로 이렇게 진행됩니다", "?lang=");
        assertThat(english.receipt()).contains(number);
        assertThat(english.body()).contains("This saved claim has already been sent");
        assertThat(edited.status()).isEqualTo(410);
        assertThat(another.receipt()).isPresent().get().isNotEqualTo(number);
        assertThat(form.claims()).isEqualTo(before + 1);
    }

    @Test
    void aFormThatWasSentElsewhereIsOverWhereItWasStillOpen() {
        Visitor first = form.visitor();
        Visitor second = form.visitor();
        String code = savedAtTheEnd(first);
        second.answer("/resume", Map.of("code", code));
        String number = sent(first);

        Seen again = second.answer("/resume", Map.of("code", code));

        assertThat(again.receipt()).contains(number);
        assertThat(second.get("/claim/check").receipt()).contains(number);
        assertThat(second.post("/claim/check", fill(second, scooter()), Map.of())
                        .receipt())
                .isPresent()
                .get()
                .isNotEqualTo(number);
    }

    @Test
    void theReceiptOfASavedFormLeavesTheFormThatIsUnderWay() {
        Visitor visitor = form.visitor();
        String code = savedAtTheEnd(visitor);
        sent(visitor);
        fill(visitor, scooter());

        Seen seen = visitor.answer("/resume", Map.of("code", code));

        assertThat(seen.receipt()).isPresent();
        assertThat(visitor.get("/claim/check").body()).contains("아직 접수되지 않았습니다", "45,000원");
    }

    @Test
    void everyRequestMayGoToAnotherInstanceAlsoToOneThatWasStartedAgain() {
        Visitor here = form.visitor();
        long before = form.claims();
        RunningForm second = form.secondInstance();
        try {
            Visitor there = here.movedTo(second.root());
            for (Map.Entry<String, Map<String, String>> page : scooter().entrySet()) {
                String path = "/claim/" + page.getKey();
                there.post(path, here.get(path), page.getValue());
            }
            second.close();
            second = form.secondInstance();
            there = here.movedTo(second.root());

            Seen check = there.get("/claim/check");
            assertThat(check.body()).contains("홍길동", "45,000원");
            String number = here.post("/claim/check", check, Map.of()).receipt().orElseThrow();

            assertThat(there.get("/claim/receipt").receipt()).contains(number);
            assertThat(there.post("/claim/check", check, Map.of()).receipt()).contains(number);
            assertThat(form.claims()).isEqualTo(before + 1);
        } finally {
            second.close();
        }
    }

    @Test
    void whoNeverComesBackIsForgotten() {
        form.visitor().answer("/claim/who", Map.of("filer", "SELF"));
        Visitor present = form.visitor();
        form.jdbc().update("UPDATE WEB_SESSION SET EXPIRY_TIME = 1");
        present.answer("/claim/who", Map.of("filer", "SELF"));

        form.runTask("ExpiredSessions.clear");

        assertThat(form.rows("SELECT EXPIRY_TIME FROM WEB_SESSION")).hasSize(1);
        assertThat(present.get("/claim/service").status()).isEqualTo(200);
    }

    @Test
    void afterTheClosingDayTheStartPageSaysSoAndTakesNoNewForm() {
        try (RunningForm closed =
                RunningForm.start("--CLAIMS_INTAKE_UNTIL=2022-11-06", "--CLAIMS_CONTACT_PHONE=080-123-4567")) {
            Visitor visitor = closed.visitor();

            assertThat(visitor.get("/").body())
                    .contains("신고 접수가 끝났습니다", "신고 기간이 2022년 11월 6일 (일)에 끝나 새로 신고할 수 없습니다", "tel:080-123-4567")
                    .doesNotContain("신고해 주세요", "준비해 주세요")
                    .doesNotContain("신고 시작하기</a>");
            assertThat(visitor.get("/claim/who").path()).isEqualTo("/");
        }
    }

    @Test
    void aLateFormIsTakenWithAWord() {
        try (RunningForm late =
                RunningForm.start("--CLAIMS_INTAKE_UNTIL=2022-11-06", "--CLAIMS_INTAKE_LATE_UNTIL=2099-12-31")) {
            assertThat(late.visitor().get("/").body()).contains("늦은 신고도 지금은 받고 있습니다", "신고 시작하기</a>");
        }
    }

    private static String savedHalfWay(Visitor visitor) {
        return code(visitor.answer("/claim/happened", Map.of("narrative", "사진이 전송되지 않았", "save", "yes")));
    }

    private static String savedAtTheEnd(Visitor visitor) {
        fill(visitor, noLoss());
        return code(visitor.answer("/claim/contact", Map.of("name", "홍길동", "phone", "010-1234-5678", "save", "yes")));
    }

    private static String sent(Visitor visitor) {
        return visitor.post("/claim/check", visitor.get("/claim/check"), Map.of())
                .receipt()
                .orElseThrow();
    }

    private static String code(Seen saved) {
        Matcher code = Pattern.compile("id=\"code\">([^<]+)<").matcher(saved.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
