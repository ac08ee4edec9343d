package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding a claim and reading its status over real HTTP, without scripts. */
class StatusIT {

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start(
                "--claims.web.forms-per-minute=100000",
                "--claims.status.asks-per-minute=100000",
                "--CLAIMS_CONTACT_PHONE=080-123-4567");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void aClaimThatCameByMailIsFoundByEitherContact() {
        GivenClaim claim = GivenClaim.byMail(form);

        Seen byMail = claim.found(form.visitor());
        Seen byPhone = form.visitor()
                .answer(
                        "/status",
                        Map.of(
                                "receipt-number",
                                claim.receipt().toLowerCase(Locale.ROOT).replace("-", " "),
                                "own-contact",
                                "+82 10 2345 6789"));

        assertThat(List.of(byMail, byPhone)).allSatisfy(seen -> {
            assertThat(seen.path()).isEqualTo("/status/claim");
            assertThat(seen.body()).contains(claim.receipt(), "신고를 받았습니다. 곧 내용을 살펴보겠습니다.");
        });
        assertThat(steps(byMail))
                .containsExactly(
                        "접수 지금 이 단계입니다 2022년 10월 20일 (목) 12:04",
                        "내용 확인 아직입니다",
                        "보상안 마련 아직입니다",
                        "협의체 결정 아직입니다",
                        "보상 보내기 아직입니다",
                        "보상 완료 아직입니다");
        assertThat(byMail.body()).containsOnlyOnce("aria-current=\"step\"");
    }

    @Test
    void anUnknownNumberAndAWrongContactHaveTheVerySamePage() {
        GivenClaim claim = GivenClaim.byMail(form);
        String unknown = ReceiptNumber.ofSequence(999_999).value();

        Seen wrong = ask(claim.receipt(), "lee@example.com");
        Seen none = ask(unknown, "lee@example.com");

        assertThat(List.of(wrong.status(), none.status())).containsOnly(200);
        assertThat(plain(wrong).replace(claim.receipt(), "#"))
                .isEqualTo(plain(none).replace(unknown, "#"))
                .contains("이 접수번호와 연락처로 접수된 신고가 없습니다.");
        assertThat(ask("", "").body()).contains("접수번호를 적어 주세요.", "휴대전화 번호나 이메일을 적어 주세요.");
    }

    @Test
    void reloadLanguageAndBackKeepTheClaimAndNothingOfItIsInAnAddressOrInClear() {
        GivenClaim claim = GivenClaim.byMail(form);
        Visitor visitor = form.visitor();
        claim.found(visitor);

        Seen english = visitor.get("/status/claim?lang=en");

        assertThat(english.body()).contains("Progress of your claim", claim.receipt(), "You are here");
        assertThat(english.body().replace("한국어", "")).doesNotContainPattern("[가-힣]");
        assertThat(visitor.get("/status").body()).contains("Back to the claim you were looking at");
        assertThat(visitor.get("/status/claim").body()).contains(claim.receipt());
        assertThat(form.sessionBytes())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(bytes).doesNotContain(claim.receipt(), "kim@", "example.com"));
    }

    @Test
    void aDecidedClaimShowsAmountExplanationNeedsAndTheDaysOfItsSteps() {
        GivenClaim claim = GivenClaim.byMail(form)
                .at("CLASSIFIED", "classified", "")
                .at("DECIDED", "granted", "consent;account")
                .explained("매출이 줄었습니다.\n제3조에 따릅니다.", "Sales fell.\nClause 3 applies.");

        Seen seen = claim.found(form.visitor());

        assertThat(seen.body())
                .contains(
                        "협의체가 보상하기로 결정했습니다.",
                        "30,000원 (3만원)",
                        "멜론 이용권 3일 연장",
                        "<p class=\"govuk-body\">매출이 줄었습니다.</p>",
                        "<p class=\"govuk-body\">제3조에 따릅니다.</p>",
                        "받으실 계좌",
                        "개인정보 이용 동의",
                        "본인 확인하고 보내기");
        assertThat(steps(seen))
                .containsExactly(
                        "접수 마쳤습니다 2022년 10월 20일 (목) 12:04",
                        "내용 확인 마쳤습니다 2022년 11월 3일 (목) 10:00",
                        "보상안 마련 마쳤습니다",
                        "협의체 결정 지금 이 단계입니다 2022년 11월 3일 (목) 10:00",
                        "보상 보내기 아직입니다",
                        "보상 완료 아직입니다");
    }

    @Test
    void aDeclinedClaimEndsWithTheDecisionAndAPaidOneHasNothingAhead() {
        GivenClaim declined = GivenClaim.byMail(form).at("DECIDED", "declined", "");
        GivenClaim paid = GivenClaim.byMail(form).at("PAID", "paid", "");

        assertThat(steps(declined.found(form.visitor())))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("협의체 결정 마쳤습니다");
        assertThat(steps(paid.found(form.visitor())))
                .hasSize(6)
                .allSatisfy(step -> assertThat(step).contains("마쳤습니다"));
    }

    @Test
    void whatCameBackAsksForANewAccount() {
        GivenClaim claim = GivenClaim.byMail(form).at("PAYING", "returned", "account");
        Visitor visitor = form.visitor();

        Seen acting = claim.actedOn(visitor);

        assertThat(acting.body())
                .contains("되돌아왔습니다")
                .containsPattern("보내 주셔야 할 것이 있습니다[^$]*/status/add/account\"[^$]*진행 단계");
    }

    @Test
    void everyMessageThatBatchPublishesHasItsWords() {
        List<String> messages = List.of(
                "received",
                "being-read",
                "classified",
                "proposed",
                "held",
                "granted",
                "declined",
                "already-supported",
                "paying",
                "returned",
                "paid");

        assertThat(messages.stream()
                        .map(message -> GivenClaim.byMail(form)
                                .at("DECIDED", message, "")
                                .found(form.visitor())
                                .body())
                        .map(StatusIT::message)
                        .toList())
                .doesNotHaveDuplicates()
                .hasSize(messages.size());
    }

    @Test
    void theNumberStandsThereForWhoHasJustFiled() {
        Visitor visitor = form.visitor();
        Seen check = GivenForm.fill(visitor, GivenForm.noLoss());
        Seen receipt = visitor.post("/claim/check", check, Map.of());
        assertThat(receipt.body()).contains("href=\"/status\"");

        Seen status = visitor.get("/status");

        String number = receipt.receipt().orElseThrow();
        assertThat(status.body()).contains("value=\"" + number + "\"");
        assertThat(visitor.post("/status", status, Map.of("receipt-number", number, "own-contact", "010-1234-5678"))
                        .path())
                .isEqualTo("/status/claim");
        assertThat(visitor.get("/").body()).contains("href=\"/status\"");
        assertThat(visitor.get("/claim/receipt").receipt()).isEqualTo(receipt.receipt());
    }

    @Test
    void withoutASessionThePagesLeadToTheLookup() {
        for (String page : List.of(
                "/status/claim",
                "/status/code",
                "/status/code/type",
                "/status/add/account",
                "/status/correct",
                "/status/correct/who",
                "/status/withdraw")) {
            Seen seen = form.visitor().get(page);

            assertThat(seen.path()).as(page).isEqualTo("/status");
            assertThat(seen.body()).as(page).contains("보고 계시던 신고가 닫혔습니다");
        }
    }

    @Test
    void withoutItsCookieTheClaimCannotBeRead() {
        Visitor visitor = form.visitor();
        GivenClaim.byMail(form).found(visitor);
        visitor.forgetCookie("answers");

        assertThat(visitor.get("/status/claim").body()).contains("보고 계시던 신고가 닫혔습니다");
    }

    @Test
    void anotherInstanceShowsTheClaimThatTheFirstFound() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.found(visitor);
        try (RunningForm other = form.secondInstance()) {
            assertThat(visitor.movedTo(other.root()).get("/status/claim").body())
                    .contains(claim.receipt());
        }
    }

    @Test
    void finishingForgetsTheClaim() {
        Visitor visitor = form.visitor();
        Seen seen = GivenClaim.byMail(form).found(visitor);

        Seen ended = visitor.post("/status/end", seen, Map.of());

        assertThat(ended.body()).contains("보던 신고를 닫았습니다").doesNotContain("조금 전에 보던 신고로");
        assertThat(visitor.get("/status/claim").path()).isEqualTo("/status");
    }

    @Test
    void finishingForgetsTheNumberOfAClaimJustFiledButNotAFormUnderWay() {
        Visitor visitor = form.visitor();
        Seen check = GivenForm.fill(visitor, GivenForm.noLoss());
        String number = visitor.post("/claim/check", check, Map.of()).receipt().orElseThrow();

        Seen done = visitor.post("/status/end", visitor.get("/status"), Map.of());
        assertThat(done.body()).doesNotContain(number);

        GivenForm.fill(visitor, GivenForm.noLoss());
        visitor.post("/status/end", visitor.get("/status"), Map.of());
        assertThat(visitor.get("/claim/check").path()).isEqualTo("/claim/check");
    }

    private static Seen ask(String receipt, String contact) {
        return form.visitor().answer("/status", Map.of("receipt-number", receipt, "own-contact", contact));
    }

    /** Without what is new in every answer. */
    private static String plain(Seen seen) {
        return seen.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String message(String body) {
        Matcher message = Pattern.compile("<p class=\"govuk-body-l\">([^<]+)<").matcher(body);
        assertThat(message.find()).isTrue();
        return message.group(1);
    }

    private static List<String> steps(Seen seen) {
        return Pattern.compile("<li class=\"steps__step.*?</li>", Pattern.DOTALL)
                .matcher(seen.body())
                .results()
                .map(step -> step.group()
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
