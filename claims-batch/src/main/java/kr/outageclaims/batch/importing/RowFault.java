package kr.outageclaims.batch.importing;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a row was not taken.
 *
 * @param column its header as the file writes it
 * @param code stable, e.g. {@code bad-amount}
 * @param message what was expected, without the value that was found
 */
record RowFault(String column, String code, String message) {

    private static final String MESSAGES = "messages/importing";

    /** With the message of this code in both languages. */
    static RowFault of(String column, String code) {
        return new RowFault(column, code, message(Locale.KOREAN, code) + " / " + message(Locale.ENGLISH, code));
    }

    private static String message(Locale language, String code) {
        return ResourceBundle.getBundle(
                        MESSAGES,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(code);
    }
}
