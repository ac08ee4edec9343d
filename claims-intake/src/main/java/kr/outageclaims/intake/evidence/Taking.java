package kr.outageclaims.intake.evidence;

import java.util.Locale;

/** What became of a file. */
public sealed interface Taking {

    /**
     * It lies sealed in the basket; also when the very same file lay there already.
     *
     * @param fileName as the claimant's device called it, fit to be shown
     */
    record Taken(String fileName, EvidenceFile file) implements Taking {

        @Override
        public String toString() {
            return "Taken(" + file + ")";
        }
    }

    /** It is not kept, and what lay in the basket before still does. */
    record Refused(String fileName, EvidenceRefusal reason) implements Taking {

        /** What is wrong with which file and what to do: English for {@link Locale#ENGLISH}, else Korean. */
        public String message(Locale locale) {
            return reason.message(locale, fileName);
        }

        /** A file's name may be a person's. */
        @Override
        public String toString() {
            return "Refused(" + reason.code() + ")";
        }
    }
}
