package kr.outageclaims.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kr.outageclaims.intake.web.Chromium.PHONE;
import static kr.outageclaims.intake.web.Chromium.fill;
import static kr.outageclaims.intake.web.Chromium.goOn;
import static kr.outageclaims.intake.web.Chromium.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.outageclaims.intake.evidence.RealFiles;
import kr.outageclaims.intake.web.question.EvidencePage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The form in Chromium: phone and desktop, both languages, with and without scripts; every page looked at by axe and
 * kept as a picture in {@code target/pictures}. Skipped where there is no Chromium; {@code ./claims test} installs it.
 */
class BrowserIT {

    private static final FilePayload PHOTO =
            new FilePayload("킥보드 요금 화면.jpg", "image/jpeg", RealFiles.photo(1600, 1200));

    private static RunningForm form;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        form = RunningForm.start();
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
    @CsvSource({"ko, 390, true", "ko, 1280, false", "en, 390, false", "en, 1280, true"})
    void aScooterClaimIsFiledFromStartToReceipt(String language, int width, boolean scripts) {
        String name = language + "-" + width + (scripts ? "" : "-plain") + "-";
        try (BrowserContext context = chromium.context(width, scripts)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/?lang=" + language);
            look(page, name + "0-start", scripts);
            page.locator("a.govuk-button").click();
            int number = 1;
            for (Map.Entry<String, Map<String, String>> answers :
                    GivenForm.scooter().entrySet()) {
                assertThat(page).hasURL(Pattern.compile("/claim/" + answers.getKey()));
                look(page, name + number++ + "-" + answers.getKey(), scripts);
                answers.getValue().forEach((field, value) -> fill(page, field, value));
                if (answers.getKey().equals(EvidencePage.NAME)) {
                    page.locator("#files").setInputFiles(PHOTO);
                    page.locator("form button[name=upload]").click();
                    assertThat(page.locator(".files__name")).hasText(PHOTO.name);
                    look(page, name + "5-evidence-taken", scripts);
                }
                goOn(page);
            }
            assertThat(page).hasURL(Pattern.compile("/claim/check"));
            assertThat(page.locator("main")).containsText(PHOTO.name);
            look(page, name + "9-check", scripts);
            goOn(page);
            assertThat(page.locator("#receipt")).hasText(Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]"));
            look(page, name + "a-receipt", scripts);
        }
    }

    @Test
    void whatIsMissingIsSaidAndFocused() {
        try (BrowserContext context = chromium.context(PHONE, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/claim/who");
            goOn(page);

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("누구의 피해인지 골라 주세요.");
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look(page, "ko-390-error", true);
            page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
            assertThat(page.locator("#filer")).isFocused();
        }
    }

    @Test
    void onlyTheChosenServiceShowsItsFeatures() {
        try (BrowserContext context = chromium.context(PHONE, false)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/claim/who");
            fill(page, "filer", "SELF");
            goOn(page);
            assertThat(page.locator("#feature-mobility")).not().isVisible();

            fill(page, "service", "mobility");

            assertThat(page.locator("#feature-mobility")).isVisible();
            assertThat(page.locator("#feature-talk")).not().isVisible();
            look(page, "ko-390-plain-features", false);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 390", "en, 1280"})
    void thePagesBesideTheWayHaveTheSameLook(String language, int width) {
        String name = language + "-" + width + "-";
        try (BrowserContext context = chromium.context(width, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/?lang=" + language);
            page.locator("summary").all().forEach(Locator::click);
            look(page, name + "start-open", true);
            Map<String, Map<String, String>> pages = GivenForm.scooter();
            pages.put("who", Map.of("filer", "BUSINESS"));
            page.navigate(form.root() + "/claim/who");
            for (String one : List.of("who", "service", "happened", "paid")) {
                pages.get(one).forEach((field, value) -> fill(page, field, value));
                goOn(page);
            }
            page.locator("#files").setInputFiles(new FilePayload[] {
                PHOTO, new FilePayload("memo.txt", "text/plain", new byte[] {65, 66, 67})
            });
            look(page, name + "evidence-chosen", true);
            goOn(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("memo.txt");
            look(page, name + "evidence-refused", true);
            page.locator("#files").setInputFiles(new FilePayload("big.jpg", "image/jpeg", new byte[11 << 20]));
            assertThat(page.locator(".chosen--wrong")).containsText("big.jpg");
            look(page, name + "evidence-too-large", true);
            goOn(page);
            look(page, name + "business", true);
            page.locator("button[name=save]").click();
            look(page, name + "saved", true);
            String code = page.locator("#code").textContent();
            page.locator("button.top__language").click();
            assertThat(page.locator("html")).hasAttribute("lang", language.equals("ko") ? "en" : "ko");
            assertThat(page.locator("#code")).hasText(code);
            look(page, name + "saved-other-language", true);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 390", "en, 1280"})
    void aGuardiansLossIsFiledAndToldAsFiledTheSecondTime(String language, int width) {
        String name = language + "-" + width + "-loss-";
        Map<String, Map<String, String>> answers = GivenForm.noLoss();
        answers.put("who", Map.of("filer", "GUARDIAN"));
        answers.put("happened", Map.of("narrative", "아이가 온라인 수업을 놓쳤습니다. " + name, "harm", "LOSS"));
        answers.put("loss", Map.of("loss", "4만 5천원"));
        try (BrowserContext context = chromium.context(width, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/claim/who?lang=" + language);
            answerAll(page, answers, name);
            goOn(page);
            assertThat(page.locator("#receipt")).isVisible();
            page.navigate(form.root() + "/claim/who");
            answerAll(page, answers, name);
            assertThat(page.locator(".govuk-inset-text")).isVisible();
            look(page, name + "twice", true);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 390", "en, 1280"})
    void aCodeThatOpensNothingIsSaid(String language, int width) {
        String name = language + "-" + width + "-resume";
        try (BrowserContext context = chromium.context(width, true)) {
            Page page = chromium.watched(context, form.root());
            page.navigate(form.root() + "/resume?lang=" + language);
            look(page, name, true);
            fill(page, "code", "2222-2222-2222-2222");
            goOn(page);
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look(page, name + "-wrong", true);
        }
    }

    @Test
    void theFirstPageIsLight() {
        try (BrowserContext context = chromium.context(PHONE, true)) {
            Page page = chromium.watched(context, form.root());
            List<Integer> bytes = new ArrayList<>();
            page.onRequestFinished(
                    request -> bytes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate(form.root() + "/");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            assertThat(bytes).hasSizeGreaterThanOrEqualTo(5);
            assertThat(bytes.stream().mapToInt(one -> one).sum()).isLessThanOrEqualTo(100_000);
        }
    }

    /** In whichever order the pages come, until the page to check. */
    private static void answerAll(Page page, Map<String, Map<String, String>> answers, String name) {
        assertThat(page).hasURL(Pattern.compile("/claim/who"));
        for (String at = "who"; !at.equals("check"); at = lastOf(page)) {
            look(page, name + at, true);
            answers.getOrDefault(at, Map.of()).forEach((field, value) -> fill(page, field, value));
            goOn(page);
            assertThat(page).not().hasURL(Pattern.compile("/claim/" + at + "$"));
        }
    }

    private static String lastOf(Page page) {
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
