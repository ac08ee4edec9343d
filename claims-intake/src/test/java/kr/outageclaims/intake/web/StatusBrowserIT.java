package kr.outageclaims.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kr.outageclaims.intake.web.Chromium.PHONE;
import static kr.outageclaims.intake.web.Chromium.at;
import static kr.outageclaims.intake.web.Chromium.fill;
import static kr.outageclaims.intake.web.Chromium.goOn;
import static kr.outageclaims.intake.web.Chromium.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import kr.outageclaims.intake.evidence.RealFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status pages in Chromium; every one looked at by axe and kept as a picture. */
class StatusBrowserIT {

    private static final String KOREAN = """
            신고하신 내용: 소상공인, 무료 서비스, 손해 520,000원
            15일 15:27부터 19일 15:00까지 톡채널이 멈추었습니다. 피해를 입으신 때가 이 시간 안에 있습니다.
            소상공인이 무료 서비스를 쓰다 입은 손해는 30만원까지는 3만원, 50만원까지는 5만원을 지원합니다.
            """;
    private static final String ENGLISH = """
            What you told us: small business, free service, loss KRW 520,000
            The channel was down from 15 Oct 15:27 to 19 Oct 15:00, and your damage falls into that time.
            Small businesses that lost money with a free service receive KRW 30,000 up to a loss of KRW 300,000.
            """;

    private static RunningForm form;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        form = RunningForm.start("--CLAIMS_CONTACT_PHONE=080-123-4567", "--CLAIMS_CONTACT_EMAIL=help@example.org");
    }

    @AfterAll
    static void shut() {
        if (form != null) {
            chromium.close();
            form.close();
        }
    }

    @AfterEach
    void nothingWasBlockedAndNothingCameFromElsewhere() {
        assertThat(chromium.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ko, 390, true", "en, 1280, true", "en, 390, false"})
    void aClaimIsFoundAddedToCorrectedAndTakenBack(String language, int width, boolean scripts) {
        String name = "status-" + language + "-" + width + (scripts ? "" : "-plain") + "-";
        GivenClaim claim = GivenClaim.byMail(form).at("CLASSIFIED", "classified", "consent");
        try (BrowserContext context = chromium.context(width, scripts)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/status?lang=" + language);
            look(page, name + "0-lookup", scripts);
            find(page, claim);
            look(page, name + "1-received", scripts);
            page.locator("a[href='/status/code']").first().click();
            look(page, name + "2-code", scripts);
            goOn(page);
            at(page, "/status/code/type");
            look(page, name + "3-type", scripts);
            fill(page, "one-time-code", claim.wrongCode());
            goOn(page);
            look(page, name + "4-wrong", scripts);
            fill(page, "one-time-code", claim.lastCode());
            goOn(page);
            at(page, "/status/claim");
            look(page, name + "5-acting", scripts);
            add(page, name, scripts);
            correct(page, name, scripts);
            page.locator("a[href='/status/withdraw']").click();
            look(page, name + "9-withdraw", scripts);
            goOn(page);
            at(page, "/status/claim");
            look(page, name + "9-withdrawn", scripts);
            assertThat(claim.rows("claim_withdrawal")).isEqualTo(1);
            goOn(page);
            look(page, name + "9-end", scripts);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 390", "en, 1280"})
    void aDecidedClaimTellsAllAndAPhoneIsToldWhomToAsk(String language, int width) {
        String name = "status-" + language + "-" + width + "-";
        GivenClaim claim = GivenClaim.byMail(form)
                .at("CLASSIFIED", "classified", "")
                .at("PROPOSED", "proposed", "")
                .at("DECIDED", "granted", "consent;account;account-reference")
                .explained(KOREAN, ENGLISH);
        try (BrowserContext context = chromium.context(width, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/status?lang=" + language);
            find(page, claim);
            look(page, name + "decided", true);
            page.navigate(form.root() + "/status");
            fill(page, "receipt-number", claim.receipt());
            fill(page, "own-contact", GivenClaim.PHONE);
            goOn(page);
            page.locator("a[href='/status/code']").click();
            look(page, name + "by-phone", true);
        }
    }

    @Test
    void whatIsWrongIsSaidAndFocused() {
        try (BrowserContext context = chromium.context(PHONE, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/status");
            fill(page, "receipt-number", "2222-2222-2");
            fill(page, "own-contact", "010-0000-0000");
            goOn(page);

            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look(page, "status-ko-390-unknown", true);
        }
    }

    private static void find(Page page, GivenClaim claim) {
        fill(page, "receipt-number", claim.receipt());
        fill(page, "own-contact", GivenClaim.MAIL);
        goOn(page);
        at(page, "/status/claim");
    }

    private static void add(Page page, String name, boolean scripts) {
        Map<String, Map<String, String>> given = Map.of(
                "account",
                        Map.of(
                                "bank", "004",
                                "account-number", "123-456-789012",
                                "account-holder", "김영희",
                                "consent-payment", "yes"),
                "transaction-reference", Map.of("own-transaction-reference", "R-77"),
                "consent", Map.of("consent-collection", "yes", "consent-council", "yes"));
        given.forEach((need, fields) -> {
            page.locator("a[href='/status/add/" + need + "']").click();
            look(page, name + "6-add-" + need, scripts);
            goOn(page);
            look(page, name + "6-add-" + need + "-missing", scripts);
            fields.forEach((field, value) -> fill(page, field, value));
            goOn(page);
            at(page, "/status/claim");
        });
        look(page, name + "7-added", scripts);
        send(page, name, scripts);
    }

    private static void send(Page page, String name, boolean scripts) {
        page.locator("a[href='/status/add/evidence']").click();
        look(page, name + "7-evidence", scripts);
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("매출 10월.png", "image/png", RealFiles.picture(7)),
            new FilePayload("memo.txt", "text/plain", new byte[] {65})
        });
        page.locator("button[name=upload]").click();
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        look(page, name + "7-evidence-refused", scripts);
        page.locator("#taken a").click();
        at(page, "/status/claim");
    }

    private static void correct(Page page, String name, boolean scripts) {
        page.locator("a[href='/status/correct']").click();
        look(page, name + "8-correct", scripts);
        page.locator("a[href='/status/correct/loss']").click();
        look(page, name + "8-correct-loss", scripts);
        fill(page, "loss", "600000");
        goOn(page);
        at(page, "/status/correct$");
        goOn(page);
        at(page, "/status/claim");
        look(page, name + "8-corrected", scripts);
    }
}
