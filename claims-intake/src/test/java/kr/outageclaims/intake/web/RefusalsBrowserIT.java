package kr.outageclaims.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kr.outageclaims.intake.web.Chromium.PHONE;
import static kr.outageclaims.intake.web.Chromium.goOn;
import static kr.outageclaims.intake.web.Chromium.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees in Chromium when the service cannot take what they bring: the same look, and nothing for axe. */
class RefusalsBrowserIT {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void shut() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** But for the refusal itself, which Chromium reports too. */
    @AfterEach
    void nothingWasBlockedAndNothingCameFromElsewhere() {
        assertThat(chromium.faults())
                .allMatch(fault -> fault.startsWith("Failed to load resource: the server responded"));
    }

    @Test
    void whatIsNotThereOrTooLargeOrNotUnderstood() {
        try (RunningForm form = RunningForm.start()) {
            onPhoneAndDesk(form, (page, language) -> {
                seen(page, page.navigate(form.root() + "/nothing?lang=" + language), 404, language);
                seen(page, page.navigate(form.root() + "/claim/happened"), 410, language);
                page.navigate(form.root() + "/claim/who");
                page.locator("#filer").evaluate("choice => { choice.value = '가'.repeat(1e6); choice.checked = true }");
                seen(page, sent(page), 413, language);
                page.navigate(form.root() + "/claim/who");
                page.locator("[name=_csrf]").first().evaluate("field => { field.value = 'forged' }");
                seen(page, sent(page), 403, language);
                seen(page, page.navigate(form.root() + "/claim/%00"), 400, "ko");
            });
        }
    }

    @Test
    void whatComesTooOften() {
        try (RunningForm form = RunningForm.start("--claims.web.forms-per-minute=1")) {
            onPhoneAndDesk(form, (page, language) -> {
                page.navigate(form.root() + "/claim/who?lang=" + language);
                sent(page);
                page.navigate(form.root() + "/claim/who");
                seen(page, sent(page), 429, language);
            });
        }
    }

    @Test
    void whenAllComeAtOnce() {
        try (RunningForm form = RunningForm.start("--claims.web.requests-at-once=0")) {
            onPhoneAndDesk(
                    form,
                    (page, language) -> seen(page, page.navigate(form.root() + "/?lang=" + language), 503, language));
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 390, 2022-11-07", "en, 1280, 2099-12-31"})
    void whenTheDayIsOver(String language, int width, String lateUntil) {
        try (RunningForm form = RunningForm.start(
                        "--CLAIMS_INTAKE_UNTIL=2022-11-06",
                        "--CLAIMS_INTAKE_LATE_UNTIL=" + lateUntil,
                        "--CLAIMS_CONTACT_PHONE=080-123-4567");
                BrowserContext context = chromium.context(width, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/?lang=" + language);
            page.locator("summary").all().forEach(Locator::click);
            look(page, language + "-" + width + "-after-" + lateUntil, true);
        }
    }

    /** In Korean on a phone, in English at a desk. */
    private static void onPhoneAndDesk(RunningForm form, BiConsumer<Page, String> way) {
        Map.of("ko", PHONE, "en", 1280).forEach((language, width) -> {
            try (BrowserContext context = chromium.context(width, true)) {
                way.accept(chromium.watched(context, form.root()), language);
            }
        });
    }

    private static Response sent(Page page) {
        return page.waitForResponse(
                answer -> answer.request().isNavigationRequest() && answer.status() != 302, () -> goOn(page));
    }

    private static void seen(Page page, Response answer, int status, String language) {
        assertThat(answer.status()).isEqualTo(status);
        page.waitForLoadState();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        look(page, language + "-" + page.viewportSize().width + "-" + status, true);
    }
}
