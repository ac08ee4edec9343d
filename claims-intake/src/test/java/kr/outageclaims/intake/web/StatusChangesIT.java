package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.intake.web.question.ConsentPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a claimant adds, corrects and takes back, on a claim that came by e-mail. */
class StatusChangesIT {

    private static final Map<String, String> ACCOUNT = Map.of(
            "bank", "004", "account-number", "123-456-789012", "account-holder", "김영희", "consent-payment", "yes");

    private static RunningForm form;

    private Visitor visitor;
    private GivenClaim claim;

    @BeforeAll
    static void start() {
        form = RunningForm.start("--claims.web.forms-per-minute=100000", "--claims.status.asks-per-minute=100000");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @BeforeEach
    void act() {
        visitor = form.visitor();
        claim = GivenClaim.byMail(form);
        claim.actedOn(visitor);
    }

    @Test
    void anAccountIsTakenSealedWithItsConsentAndToldBack() {
        Seen seen = visitor.answer("/status/add/account", ACCOUNT);

        assertThat(seen.path()).isEqualTo("/status/claim");
        assertThat(seen.body()).contains("계좌를 받았습니다.", "새로 알려 주신 것");
        assertThat(form.row("""
                        SELECT kind, bank_code, CAST(account_number_sealed AS CHAR) LIKE '%9012%' FROM claim_addition
                        JOIN claim ON claim.id = claim_id WHERE receipt_number = ?
                        """, claim.receipt())).containsExactly("ACCOUNT", "004", "0");
        assertThat(consents()).containsExactly(List.of("PAYMENT", ConsentPage.VERSION, "true"));
    }

    @Test
    void anAccountHasTheFormsChecks() {
        Seen empty = visitor.answer("/status/add/account", Map.of());
        assertThat(empty.body()).contains("은행을 골라 주세요.", "계좌번호를 적어 주세요.", "예금주를 적어 주세요.", "동의하셔야 계좌를 받을 수 있습니다.");

        Seen bad = visitor.answer(
                "/status/add/account",
                Map.of("bank", "999", "account-number", "900101-1234567", "account-holder", "x".repeat(200)));
        assertThat(bad.body()).contains("은행을 골라 주세요.", "주민등록번호", "너무 깁니다.");
        assertThat(claim.rows("claim_addition") + claim.rows("later_consent")).isZero();
    }

    @Test
    void referencesAndConsentAreTaken() {
        Seen account = visitor.answer("/status/add/account-reference", Map.of("own-account-reference", "yh.kim"));
        Seen order = visitor.answer("/status/add/transaction-reference", Map.of("own-transaction-reference", "R-77"));
        Seen refused = visitor.answer("/status/add/consent", Map.of("consent-collection", "yes"));
        Seen consent =
                visitor.answer("/status/add/consent", Map.of("consent-collection", "yes", "consent-council", "yes"));

        assertThat(account.body()).contains("서비스 계정을 받았습니다.");
        assertThat(order.body()).contains("주문번호나 대여번호를 받았습니다.");
        assertThat(refused.body()).contains("협의체 제공에 동의하셔야 신고할 수 있습니다.");
        assertThat(consent.body()).contains("동의를 받았습니다.");
        assertThat(form.rows("""
                        SELECT a.kind, a.consent_version FROM claim_addition a JOIN claim ON claim.id = claim_id
                        WHERE receipt_number = ? ORDER BY a.id
                        """, claim.receipt()))
                .containsExactly(
                        List.of("ACCOUNT_REFERENCE", "null"),
                        List.of("TRANSACTION_REFERENCE", "null"),
                        List.of("CONSENT", ConsentPage.VERSION));
        assertThat(consents())
                .containsExactly(
                        List.of("COLLECTION", ConsentPage.VERSION, "true"),
                        List.of("COUNCIL", ConsentPage.VERSION, "true"),
                        List.of("NOTICES", ConsentPage.VERSION, "false"),
                        List.of("PAYMENT", ConsentPage.VERSION, "false"));
    }

    @Test
    void onceCompensationIsUnderWayOnlyWhatIsAskedForCanBeGiven() {
        claim.at("PAYING", "paying", "account");

        Seen seen = visitor.get("/status/claim");
        Seen refused = visitor.answer("/status/add/account-reference", Map.of("own-account-reference", "yh.kim"));
        Seen taken = visitor.answer("/status/add/account", ACCOUNT);

        assertThat(seen.body()).contains("/status/add/account\"").doesNotContain("/status/add/account-reference");
        assertThat(refused.body()).contains("<title>오류:", "보상을 보내는 중이라서 바꿀 수 없습니다.", "value=\"yh.kim\"");
        assertThat(taken.body()).contains("계좌를 받았습니다.");
    }

    @Test
    void aCorrectionBeginsWithWhatTheClaimTellsAndKeepsWhatWasNotTouched() {
        Seen overview = visitor.get("/status/correct");
        assertThat(overview.body())
                .contains("52만원을 손해 봤습니다.", "520,000원 (52만원)", "2022년 10월 15일 (토) 15:30", "소상공인")
                .doesNotContain("김영희", "kim@");

        Seen happened = visitor.get("/status/correct/happened");
        assertThat(happened.body())
                .contains("value=\"2022-10-15\"", "톡채널 주문이 끊겨")
                .doesNotContain("name=\"save\"");
        Seen after = visitor.post(
                "/status/correct/happened",
                happened,
                Map.of(
                        "from-day", "2022-10-15",
                        "from-time", "15:30",
                        "narrative", "톡채널 주문이 이틀 동안 끊겼습니다.",
                        "harm", "LOSS"));
        assertThat(after.path()).isEqualTo("/status/correct");
        Seen loss = visitor.answer("/status/correct/loss", Map.of("loss", "60만원"));
        assertThat(claim.rows("claim_correction")).isZero();
        Seen sent = visitor.post("/status/correct", loss, Map.of());

        assertThat(sent.body()).contains("고치신 내용을 받았습니다.");
        assertThat(corrections())
                .containsExactly(List.of(
                        "SMALL_BUSINESS",
                        "talk",
                        "channel",
                        "2022-10-15T06:30:20",
                        "null",
                        "톡채널 주문이 이틀 동안 끊겼습니다.",
                        "600000",
                        "null"));
        assertThat(visitor.get("/status/correct").body()).contains("600,000원 (60만원)");
    }

    @Test
    void anotherKindOfDamageAsksForItsPageFirst() {
        Seen asked = visitor.answer("/status/correct/happened", Map.of("narrative", "킥보드를 빌렸습니다.", "harm", "PAID"));

        assertThat(asked.path()).isEqualTo("/status/correct/paid");
        assertThat(asked.body()).doesNotContain("name=\"product\"", "name=\"account-reference\"");
        visitor.post("/status/correct/paid", asked, Map.of("fee", "45,000"));
        visitor.answer("/status/correct/who", Map.of("filer", "SELF"));
        visitor.answer("/status/correct/service", Map.of("service", "mobility", "feature-mobility", "bike"));
        visitor.answer("/status/correct", Map.of());

        assertThat(corrections())
                .containsExactly(List.of("PAID", "mobility", "bike", "null", "null", "킥보드를 빌렸습니다.", "null", "45000"));
    }

    @Test
    void whoFiledAFormIsShownAsFiledAndStays() {
        Map<String, Map<String, String>> pages = GivenForm.noLoss();
        pages.put("who", Map.of("filer", "GUARDIAN"));
        pages.put("contact", Map.of("name", "김영희", "phone", GivenClaim.PHONE, "email", GivenClaim.MAIL));
        Visitor guardian = form.visitor();
        Seen check = GivenForm.fill(guardian, pages);
        Seen receipt = guardian.post("/claim/check", check, Map.of());
        claim = new GivenClaim(form, receipt.receipt().orElseThrow());
        claim.actedOn(guardian);

        Seen overview = guardian.get("/status/correct");
        Seen asked = guardian.get("/status/correct/who");
        Seen happened = guardian.get("/status/correct/happened");
        guardian.post("/status/correct/happened", happened, Map.of("narrative", "아이가 쿠폰을 못 썼습니다.", "harm", "PAID"));
        guardian.answer("/status/correct/paid", Map.of("fee", "9,000"));
        Seen sent = guardian.answer("/status/correct", Map.of());

        assertThat(overview.body())
                .contains("만 14세 미만 자녀의 보호자입니다", "신고하는 분은 여기에서 고칠 수 없습니다.")
                .doesNotContain("제 피해를 신고합니다", "/status/correct/who");
        assertThat(asked.status()).isEqualTo(404);
        assertThat(sent.body()).contains("고치신 내용을 받았습니다.");
        assertThat(corrections())
                .containsExactly(List.of("PAID", "talk", "message", "null", "null", "아이가 쿠폰을 못 썼습니다.", "null", "9000"));
        assertThat(guardian.get("/status/correct").body()).contains("만 14세 미만 자녀의 보호자입니다");
    }

    @Test
    void aClaimOfAnotherChannelIsAskedForPersonOrBusinessOnly() {
        Seen who = visitor.get("/status/correct/who");

        assertThat(who.body())
                .contains("value=\"SELF\"", "value=\"BUSINESS\"", "만 14세 미만 자녀의 피해라면")
                .doesNotContain("value=\"GUARDIAN\"");
        assertThat(visitor.get("/status/correct").body()).doesNotContain("신고하는 분은 여기에서 고칠 수 없습니다.");
    }

    @Test
    void aRefusedNumberInACorrectionTakesNothingElseAway() {
        Seen refused = visitor.answer(
                "/status/correct/happened",
                Map.of("from-day", "2022-10-16", "narrative", "제 번호는 900101-1234567 입니다.", "harm", "LOSS"));
        Seen english = visitor.post("/status/correct/happened", refused, Map.of("lang", "en"));

        assertThat(english.body())
                .contains(
                        "resident registration number. By law",
                        "value=\"2022-10-16\"",
                        ">\n제 번호는 900101-1234567 입니다.<");
        assertThat(visitor.get("/status/correct/happened").body())
                .contains("value=\"2022-10-16\"", "톡채널 주문이 끊겨")
                .doesNotContain("900101-1234567");
    }

    @Test
    void nothingChangedIsNothingStoredAndStoppingForgets() {
        Seen same = visitor.answer("/status/correct", Map.of());
        visitor.answer("/status/correct/loss", Map.of("loss", "1"));
        Seen stopped = visitor.answer("/status/correct", Map.of("stop", "yes"));

        assertThat(same.body()).contains("바뀐 것이 없어 그대로 두었습니다.");
        assertThat(stopped.path()).isEqualTo("/status/claim");
        assertThat(visitor.get("/status/correct").body()).contains("520,000원");
        assertThat(claim.rows("claim_correction")).isZero();
    }

    @Test
    void aDecidedClaimCanBeNeitherCorrectedNorWithdrawn() {
        Seen opened = visitor.get("/status/correct");
        visitor.answer("/status/correct/loss", Map.of("loss", "1"));
        claim.at("DECIDED", "declined", "");

        Seen sent = visitor.post("/status/correct", opened, Map.of());
        Seen withdrawn = visitor.post("/status/withdraw", opened, Map.of());

        assertThat(List.of(sent, withdrawn))
                .allSatisfy(seen -> assertThat(seen.body()).contains("이미 결정된 신고라서 바꿀 수 없습니다."));
        assertThat(visitor.get("/status/correct").path()).isEqualTo("/status/claim");
        assertThat(visitor.get("/status/withdraw").path()).isEqualTo("/status/claim");
        assertThat(visitor.get("/status/claim").body()).doesNotContain("/status/correct", "/status/withdraw");
        assertThat(claim.rows("claim_correction") + claim.rows("claim_withdrawal"))
                .isZero();
    }

    @Test
    void aClaimIsTakenBackAfterAQuestionAndShownSo() {
        Seen asked = visitor.get("/status/withdraw");
        assertThat(asked.body()).contains("되돌릴 수 없습니다", claim.receipt());
        assertThat(claim.rows("claim_withdrawal")).isZero();

        Seen seen = visitor.post("/status/withdraw", asked, Map.of());

        assertThat(seen.body())
                .contains("신고를 취소했습니다.", "취소하신 신고입니다.", "진행하지 않습니다")
                .doesNotContain("/status/add/");
        assertThat(visitor.post("/status/withdraw", asked, Map.of()).body()).contains("신고를 취소했습니다.");
        assertThat(visitor.answer("/status/add/account-reference", Map.of("own-account-reference", "yh"))
                        .body())
                .contains("이미 취소하신 신고입니다.");
        assertThat(claim.found(form.visitor()).body()).contains("취소하신 신고입니다.");
        assertThat(claim.rows("claim_withdrawal")).isEqualTo(1);
    }

    @Test
    void whatIsFoundNextDoesNotInheritTheLeaveOrTheCorrection() {
        visitor.answer("/status/correct/loss", Map.of("loss", "1"));
        GivenClaim another = GivenClaim.byMail(form);

        Seen seen = another.found(visitor);

        assertThat(seen.body()).contains(another.receipt()).doesNotContain("본인 확인을 마쳤습니다");
        assertThat(visitor.get("/status/correct").path()).isEqualTo("/status/code");
        another.actedOn(visitor);
        assertThat(visitor.get("/status/correct").body()).contains("520,000원");
    }

    private List<List<String>> consents() {
        return form.rows("""
                SELECT item, version, agreed FROM later_consent JOIN claim ON claim.id = claim_id
                WHERE receipt_number = ? ORDER BY item
                """, claim.receipt());
    }

    private List<List<String>> corrections() {
        return form.rows("""
                SELECT k.user_type, k.service, k.feature, k.damage_from, k.damage_to, k.narrative, k.claimed_amount, k.fee
                FROM claim_correction k JOIN claim ON claim.id = claim_id WHERE receipt_number = ? ORDER BY k.id
                """, claim.receipt());
    }
}
