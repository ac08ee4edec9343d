package kr.outageclaims.intake.web;

import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.intake.web.question.QuestionPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What nobody types by mistake, and what some do. */
class HostileFormIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; font-src 'self';"
            + " img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final Map<String, String> VALUES = Map.of(
            "huge", "가".repeat(12_000),
            "control", "\u0000\u0001\u0007\u001b[31m",
            "right to left", "\u202e\u2066abc\u200f",
            "invisible only", "\u200b\u200b\ufeff",
            "emoji", "😀👨‍👩‍👧‍👦",
            "sql", "'; DROP TABLE claim; --",
            "html", "<script>alert(1)</script><img src=x onerror=alert(1)>\"'",
            "template", "${7*7} #{lang} __${T(java.lang.Runtime).getRuntime()}__ [[${7*7}]]",
            "number", "99999999999999999999999999",
            "path", "../../../../etc/passwd");

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start("--claims.web.forms-per-minute=100000");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void everyFieldTakesAnythingOrSaysWhatIsWrong() {
        List<QuestionPage> pages = form.pages();
        VALUES.forEach((kind, value) -> {
            Visitor visitor = form.visitor();
            fill(visitor, GivenForm.scooter());
            for (QuestionPage page : pages) {
                Map<String, String> fields = new LinkedHashMap<>();
                page.fields().forEach(field -> fields.put(field, value));

                Seen seen = visitor.answer("/claim/" + page.name(), fields);

                // many huge fields together are more than a form may have
                assertThat(seen.status()).as("%s on %s", kind, page.name()).isIn(200, kind.equals("huge") ? 413 : 200);
                assertThat(seen.body())
                        .as("%s on %s", kind, page.name())
                        .doesNotContain("<script>alert", "<img src=x", "Runtime@", "Exception", "[[49]]", ">49<")
                        .doesNotContain("\u0000", "\u202e");
            }
        });
    }

    @Test
    void whatIsTypedAsTextIsStoredAsText() {
        Visitor visitor = form.visitor();
        Map<String, Map<String, String>> pages = noLoss();
        String typed = "첫 줄 <b>굵게</b> '; DROP TABLE claim; --\r\n둘째 줄 😀 ${7*7}";
        pages.put("happened", Map.of("narrative", "\u0000" + typed + "\u202e", "harm", "NONE"));

        String number = visitor.post("/claim/check", fill(visitor, pages), Map.of())
                .receipt()
                .orElseThrow();

        assertThat(form.row("SELECT narrative FROM claim WHERE receipt_number = ?", number))
                .containsExactly(typed.replace("\r\n", "\n"));
    }

    @Test
    void aResidentNumberIsRefusedWithTheReasonAndKeptNowhere() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen seen = visitor.answer("/claim/happened", Map.of("narrative", "제 번호는 900101-1234567 입니다.", "harm", "NONE"));

        assertThat(seen.body()).contains("주민등록번호로 보이는 번호가 있습니다");
        assertThat(visitor.get("/claim/happened").body()).doesNotContain("900101-1234567");
    }

    @Test
    void aLongNumberThatIsNotSurelyAResidentNumberIsPointedToItsField() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen seen = visitor.answer("/claim/happened", Map.of("narrative", "주문 2022991512345678 건입니다.", "harm", "NONE"));

        assertThat(seen.body()).contains("주문번호나 대여번호는 적는 칸이 따로 있습니다.").doesNotContain("주민등록번호로 보이는");
        assertThat(visitor.get("/claim/happened").body()).doesNotContain("2022991512345678");
    }

    @Test
    void aRefusedNumberTakesNothingElseAwayInTheOtherLanguageEither() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen refused = visitor.answer(
                "/claim/happened",
                Map.of(
                        "from-day", "2022-10-14",
                        "from-time", "16:07",
                        "narrative", "제 번호는 900101-1234567 입니다.",
                        "harm", "LOSS"));
        Seen english = visitor.post("/claim/happened", refused, Map.of("lang", "en"));
        Seen again = visitor.get("/claim/happened");

        assertThat(english.body())
                .contains(
                        "resident registration number. By law",
                        "value=\"2022-10-14\"",
                        ">\n제 번호는 900101-1234567 입니다.<");
        assertThat(again.body())
                .contains("value=\"2022-10-14\"", "value=\"16:07\"", "메시지를 보내지 못해 답답했습니다.")
                .doesNotContain("900101-1234567");
    }

    @Test
    void aResidentNumberInATextThatIsTooLongIsKeptNowhereEither() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen refused = visitor.answer(
                "/claim/happened", Map.of("narrative", "가".repeat(10_000) + " 900101-1234567", "harm", "NONE"));
        Seen line = visitor.answer("/claim/contact", Map.of("name", "가".repeat(200) + " 900101-1234567"));

        assertThat(refused.body()).contains("주민등록번호로 보이는 번호가 있습니다");
        assertThat(line.body()).contains("주민등록번호로 보이는 번호가 있습니다");
        assertThat(visitor.get("/claim/happened").body()).doesNotContain("900101-1234567");
        assertThat(visitor.get("/claim/contact").body()).doesNotContain("900101-1234567");
    }

    @Test
    void aDayThatIsStillToComeIsRefused() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());
        String tomorrow = LocalDate.now(DayText.SEOUL).plusDays(1).toString();

        Seen seen = visitor.answer(
                "/claim/happened", Map.of("to-day", tomorrow, "narrative", "내일까지 안 될 것 같습니다.", "harm", "NONE"));

        assertThat(seen.path()).isEqualTo("/claim/happened");
        assertThat(seen.body()).contains("<a href=\"#to-day\">끝난 날: 아직 오지 않은 날입니다.");
    }

    @Test
    void aProblemThatManyFieldsCanHaveNamesItsField() {
        Visitor visitor = form.visitor();
        fill(visitor, GivenForm.scooter());

        Seen seen = visitor.answer("/claim/paid", Map.of("product", "a".repeat(200), "fee", "많이"));

        assertThat(seen.body()).contains("<a href=\"#product\">상품: 너무 깁니다.", "<a href=\"#fee\">이용요금: 금액을 숫자로 적어 주세요.");
    }

    @Test
    void aFormWithoutItsTokenAgainstForgeryIsRefused() {
        Visitor visitor = form.visitor();
        visitor.get("/claim/who");

        Seen seen = visitor.postRaw("/claim/who", "filer=SELF", FORM);

        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.body()).contains("확인되지 않은 요청입니다");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen seen = visitor.answer("/claim/happened", Map.of("narrative", "a".repeat(400_000), "harm", "NONE"));

        assertThat(seen.status()).isEqualTo(413);
        assertThat(seen.body()).contains("보내신 내용이 너무 큽니다");
    }

    @Test
    void aWrongCharsetIsReadOrRefusedButNeverBreaks() {
        Visitor visitor = form.visitor();
        Seen opened = visitor.get("/claim/who");
        String token = Visitor.encoded(opened.hidden());

        Seen korean = visitor.postRaw("/claim/who", token + "&filer=%B0%A1%B3%AA", FORM + "; charset=EUC-KR");
        Seen broken = visitor.postRaw("/claim/who", token + "&filer=%FF%FE%zz", FORM);
        Seen unknown = visitor.postRaw("/claim/who", token + "&filer=SELF", FORM + "; charset=nonsense");

        assertThat(List.of(korean, broken, unknown)).allSatisfy(seen -> {
            assertThat(seen.status()).isIn(200, 400, 403, 415);
            assertThat(seen.body()).contains("장애 피해신고").doesNotContain("Exception");
        });
    }

    @Test
    void otherMethodsAndAddressesHaveTheirPage() {
        Visitor visitor = form.visitor();

        assertThat(visitor.get("/claim/nothing").status()).isEqualTo(404);
        assertThat(visitor.get("/error").status()).isEqualTo(404);
        assertThat(visitor.get("/claim/..%2f").status()).isIn(400, 404);
        assertThat(visitor.get("/claim/who?lang=%00xx&page=").status()).isEqualTo(200);
        assertThat(visitor.get("/error").body()).doesNotContain("Exception");
        Seen refused = visitor.get("/claim/%00");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("장애 피해신고", "요청을 이해하지 못했습니다", "We could not understand the request")
                .doesNotContain("HTTP Status", "Tomcat");
    }

    @Test
    void answersCarryTheirGuards() {
        Map<String, String> headers = form.visitor().get("/claim/who").headers();

        assertThat(headers)
                .containsEntry("content-security-policy", CONTENT_POLICY)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsKey("cache-control")
                .doesNotContainKey("strict-transport-security");
        assertThat(headers.get("cache-control")).contains("no-store");
        assertThat(headers.get("set-cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }
}
