package kr.outageclaims.intake.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server refuses before any page of ours sees it, such as an address that is none. Public for the server, which
 * makes it. Nobody knows the visitor's language there, so it says it in both.
 */
public final class BareRefusal extends ErrorReportValve {

    private static final String STYLE = """
            body { margin: 0; font: 1rem/1.6 "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
              color: #1c2326; word-break: keep-all }
            header { background: #1e4b57; color: #fff; font-weight: 700; padding: 1rem }
            section { max-width: 40rem; margin: 0 auto; padding: 1rem }
            h1 { font-size: 1.5rem; line-height: 1.3 }
            a { color: #17566b; display: inline-block; padding: .6875rem 0 }
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            Writer page = response.getReporter();
            if (page != null) {
                page.write(page());
                response.finishResponse();
            }
        } catch (IOException e) {
            // the visitor is gone
        }
    }

    private static String page() {
        return "<!DOCTYPE html><html lang=\"ko\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + text(Locale.ROOT, "error.400.title") + "</title><style>" + STYLE + "</style></head><body><header>"
                + text(Locale.ROOT, "service.name") + "</header><main>" + words(Locale.ROOT, "h1", "ko")
                + words(Locale.ENGLISH, "h2", "en") + "</main></body></html>";
    }

    private static String words(Locale language, String heading, String lang) {
        return "<section lang=\"" + lang + "\"><" + heading + ">" + text(language, "error.400.title") + "</" + heading
                + "><p>" + text(language, "error.400.what") + "</p><p><a href=\"/?lang=" + lang + "\">"
                + text(language, "error.start") + "</a></p></section>";
    }

    private static String text(Locale language, String key) {
        ResourceBundle words = ResourceBundle.getBundle(
                "kr.outageclaims.intake.web.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return HtmlUtils.htmlEscape(words.getString(key), "UTF-8");
    }
}
