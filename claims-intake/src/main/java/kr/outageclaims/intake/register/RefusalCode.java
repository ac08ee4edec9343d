package kr.outageclaims.intake.register;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.outageclaims.intake.register.Registration.Refused;

/** Why a submission is not taken. The codes are stable: channels, forms and reject files show them. */
public enum RefusalCode {
    /** The channel's own number is missing. */
    MISSING_EXTERNAL_ID,
    /** Nothing was told. */
    MISSING_NARRATIVE,
    /** Neither phone nor e-mail. */
    MISSING_CONTACT,
    /** A text is longer than its field; argument: the most characters. */
    TEXT_TOO_LONG,
    /** Not a Korean phone number. */
    BAD_PHONE,
    /** Not an e-mail address. */
    BAD_EMAIL,
    /** Not ten digits, the check digit does not fit, or all zeros. */
    BAD_BUSINESS_NUMBER,
    /** A service or feature that is not written as a code. */
    BAD_CODE,
    /** A time before 2000 or after 2099. */
    BAD_TIME,
    /** The damage ends before it starts. */
    TO_BEFORE_FROM,
    /** More than a thousand billion won. */
    AMOUNT_TOO_LARGE,
    /** A resident registration number where none can be cut out. */
    RESIDENT_NUMBER,
    /** Another content came in before under the same external id. */
    CONFLICTING_REPEAT;

    private static final String BUNDLE = "kr.outageclaims.intake.register.messages";

    /** E.g. {@code bad-phone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence for people: English for {@link Locale#ENGLISH}, else Korean. */
    public String message(Locale locale, Object... arguments) {
        ResourceBundle messages = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(code()), locale).format(arguments);
    }

    Refused at(String column, Object... arguments) {
        return new Refused(column, code(), message(Locale.KOREAN, arguments));
    }
}
