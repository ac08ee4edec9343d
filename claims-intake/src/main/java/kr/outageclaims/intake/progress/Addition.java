package kr.outageclaims.intake.progress;

import java.util.Locale;
import java.util.ResourceBundle;

/** What became of something that a claimant wanted to add or change. */
public sealed interface Addition {

    /** Stored; it counts with the next step of the claim's way. */
    record Taken() implements Addition {}

    /**
     * Not taken, and nothing stored.
     *
     * @param field what was typed wrong, e.g. {@code account-number}; empty when it is not about a field
     */
    record NotTaken(String field, Fault fault) implements Addition {}

    /** Why not. The codes are stable. */
    enum Fault {
        /** Nothing was typed where something is needed. */
        MISSING,
        /** Longer than such a thing can be. */
        TOO_LONG,
        /** No bank that we know. */
        UNKNOWN_BANK,
        /** Not 7 to 16 digits. */
        BAD_ACCOUNT,
        /** A resident registration number, which we never take. */
        RESIDENT_NUMBER,
        /** The claim was taken back. */
        WITHDRAWN,
        /** The council has decided. */
        DECIDED,
        /** It is on its way to what was given before. */
        UNDER_WAY,
        /** It is just being paid with what was given before; what it still needs is known in a moment. */
        BEING_PAID;

        private static final String BUNDLE = "kr.outageclaims.intake.progress.messages";

        /** E.g. {@code unknown-bank}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The sentence for the claimant: English for {@link Locale#ENGLISH}, else Korean. */
        public String message(Locale language) {
            return ResourceBundle.getBundle(
                            BUNDLE,
                            language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.KOREAN,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString("fault." + code());
        }
    }
}
