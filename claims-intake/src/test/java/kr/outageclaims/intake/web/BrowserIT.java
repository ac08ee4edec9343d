package kr.outageclaims.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path PICTURES = Path.of("target/pictures");
    private static final int PHONE = 390;
    /** Milliseconds, on a machine that does much else. */
    private static final int PATIENCE = 20_000;

    private static RunningForm form;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        String named = System.getenv("CLAIMS_CHROMIUM");
        Path chromium = Stream.concat(Stream.ofNullable(named), CHROMIUM.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null, "no Chromium: the browser tests are skipped");
        Files.createDirectories(PICTURES);
        form = RunningForm.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic")));
    }

    @AfterAll
    static void shut() {
        Stream.of(browser, playwright, form).filter(one -> one != null).forEach(BrowserIT::close);
    }

    @AfterEach
    void nothingWasBlockedAndNothingCameFromElsewhere() {
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ko, 390, true", "ko, 1280, false", "en, 390, false", "en, 1280, true"})
    void aScooterClaimIsFiledFromStartToReceipt(String language, int width, boolean scripts) {
        String name = language + "-" + width + (scripts ? "" : "-plain") + "-";
        try (BrowserContext context = context(width, scripts)) {
            Page page = watched(context);
            page.navigate(form.root() + "/?lang=" + language);
            look(page, name + "0-start", scripts);
            page.locator("a.govuk-button").click();
            int number = 1;
            for (Map.Entry<String, Map<String, String>> answers :
                    GivenForm.scooter().entrySet()) {
                assertThat(page).hasURL(java.util.regex.Pattern.compile("/claim/" + answers.getKey()));
                look(page, name + number++ + "-" + answers.getKey(), scripts);
                answers.getValue().forEach((field, value) -> fill(page, field, value));
                page.locator("form button:not([name=save])").click();
            }
            assertThat(page).hasURL(java.util.regex.Pattern.compile("/claim/check"));
            look(page, name + "8-check", scripts);
            page.locator("form button:not([name=save])").click();
            assertThat(page.locator("#receipt"))
                    .hasText(java.util.regex.Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]"));
            look(page, name + "9-receipt", scripts);
        }
    }

    @Test
    void whatIsMissingIsSaidAndFocused() {
        try (BrowserContext context = context(PHONE, true)) {
            Page page = watched(context);
            page.navigate(form.root() + "/claim/who");
            page.locator("form button:not([name=save])").click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("누구의 피해인지 골라 주세요.");
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            look(page, "ko-390-error", true);
            page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
            assertThat(page.locator("#filer")).isFocused();
        }
    }

    @Test
    void onlyTheChosenServiceShowsItsFeatures() {
        try (BrowserContext context = context(PHONE, false)) {
            Page page = watched(context);
            page.navigate(form.root() + "/claim/who");
            fill(page, "filer", "SELF");
            page.locator("form button:not([name=save])").click();
            assertThat(page.locator("#feature-mobility")).not().isVisible();

            fill(page, "service", "mobility");

            assertThat(page.locator("#feature-mobility")).isVisible();
            assertThat(page.locator("#feature-talk")).not().isVisible();
            look(page, "ko-390-plain-features", false);
        }
    }

    @Test
    void errorPagesHaveTheSameLook() {
        try (BrowserContext context = context(PHONE, true)) {
            Page page = context.newPage();
            page.navigate(form.root() + "/nothing");
            look(page, "ko-390-404", true);
            page.navigate(form.root() + "/claim/happened?lang=en");
            look(page, "en-390-410", true);
        }
    }

    @Test
    void theFirstPageIsLight() {
        try (BrowserContext context = context(PHONE, true)) {
            Page page = watched(context);
            List<Integer> bytes = new ArrayList<>();
            page.onRequestFinished(
                    request -> bytes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate(form.root() + "/");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            assertThat(bytes).hasSizeGreaterThanOrEqualTo(5);
            assertThat(bytes.stream().mapToInt(one -> one).sum()).isLessThanOrEqualTo(100_000);
        }
    }

    private static BrowserContext context(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setIsMobile(width == PHONE)
                .setHasTouch(width == PHONE)
                .setJavaScriptEnabled(scripts)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul"));
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(form.root())) {
                faults.add("from elsewhere: " + request.url());
            }
        });
        return page;
    }

    private static void fill(Page page, String field, String value) {
        var one = page.locator("[name='" + field + "']");
        String type = one.first().evaluate("element => element.type").toString();
        switch (type) {
            case "radio", "checkbox" ->
                page.locator("[name='" + field + "'][value='" + value + "']").check();
            case "select-one" -> one.selectOption(value);
            default -> one.fill(value);
        }
    }

    /** Axe is a script itself: where none may run, the same pages were looked at with scripts. */
    private static void look(Page page, String name, boolean scripts) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        int width = page.viewportSize().width;
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s is not wider than the screen", name)
                .isLessThanOrEqualTo(width);
        if (scripts) {
            lookWithAxe(page, name);
        }
    }

    private static void lookWithAxe(Page page, String name) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml()))
                .as(name)
                .isEmpty();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
