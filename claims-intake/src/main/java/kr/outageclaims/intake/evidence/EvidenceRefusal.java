package kr.outageclaims.intake.evidence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a file is not taken. The codes are stable: forms and metrics show them. */
public enum EvidenceRefusal {
    /** Not one byte came. */
    EMPTY,
    /** More bytes than a file may have. */
    TOO_LARGE,
    /** The claim has as many files as it may have. */
    TOO_MANY,
    /** By its content none of the kinds that are taken, whatever its name says. */
    UNKNOWN_KIND,
    /** Begins as one of the kinds, but is broken. */
    UNREADABLE,
    /** Locked with a password: nobody could look at it. */
    PROTECTED,
    /** Its parts unpack to more than a document may be. */
    UNPACKS_TOO_LARGE,
    /** Holds macros. */
    WITH_MACROS,
    /** The scanner found something. */
    INFECTED,
    /** Too many files are being taken at this moment; again later. */
    BUSY;

    private static final String BUNDLE = "kr.outageclaims.intake.evidence.messages";

    /** E.g. {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The sentence for people, with the file's name, the reason and what to do: English for {@link Locale#ENGLISH},
     * else Korean.
     *
     * @param fileName as {@link ShownName} gives it
     */
    public String message(Locale locale, String fileName) {
        ResourceBundle messages = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(code()), locale)
                .format(new Object[] {fileName, EvidenceStore.MOST_FILES, EvidenceStore.MOST_MEGABYTES});
    }
}
