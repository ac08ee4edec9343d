package kr.outageclaims.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chromium as people use it; what it complains about and what it loads from elsewhere is kept as a fault. */
final class Chromium implements AutoCloseable {

    static final int PHONE = 390;

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path PICTURES = Path.of(System.getProperty("claims.pictures", "target/pictures"));
    /** Milliseconds, on a machine that does much else. */
    private static final int PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    private Chromium(Path program) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic")));
    }

    /** Skips the test where there is no Chromium. */
    static Chromium open() {
        Path program = Stream.concat(Stream.ofNullable(System.getenv("CLAIMS_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "no Chromium: the browser tests are skipped");
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chromium(program);
    }

    BrowserContext context(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setIsMobile(width == PHONE)
                .setHasTouch(width == PHONE)
                .setJavaScriptEnabled(scripts)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul"));
    }

    Page watched(BrowserContext context, String root) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(root)) {
                faults.add("from elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** Since it was last asked. */
    List<String> faults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** Waits until the page is there. */
    static void at(Page page, String path) {
        assertThat(page).hasURL(Pattern.compile(path));
    }

    /** The button with which a page goes on. */
    static void goOn(Page page) {
        page.locator("form button:not([name])").first().click();
    }

    static void fill(Page page, String field, String value) {
        Locator one = page.locator("[name='" + field + "']");
        String type = one.first().evaluate("element => element.type").toString();
        switch (type) {
            case "radio", "checkbox" ->
                page.locator("[name='" + field + "'][value='" + value + "']").check();
            case "select-one" -> one.selectOption(value);
            default -> one.fill(value);
        }
    }

    /** Axe is a script itself: where none may run, the same pages were looked at with scripts. */
    static void look(Page page, String name, boolean scripts) {
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
        // our pages hold no frames, so nothing is put together from several in a page of its own: a third of the time
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml()))
                .as(name)
                .isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
