package kr.outageclaims.intake.web.question;

import java.util.Map;

/**
 * Instead of the language link, on a page that cannot be opened again by its address: sends along what the page shows.
 *
 * @param action where it goes, by POST
 */
public record LanguageForm(String action, Map<String, String> fields) {

    @Override
    public String toString() {
        return "LanguageForm(masked)";
    }
}
