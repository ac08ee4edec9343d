package kr.outageclaims.batch.evidence;

import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.intake.claimant.ResidentNumbers;

/** What people give an option as free text. */
final class Words {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_REASON = 500;

    private Words() {}

    /**
     * The text without blanks around it and without resident registration numbers.
     *
     * @throws BadInput when nothing is left, or too much
     */
    static String of(String option, String given, int longest) {
        String text = ResidentNumbers.redact(given.strip());
        if (text.isEmpty() || text.length() > longest) {
            throw new BadInput(option + ": 1~" + longest + "자로 적어 주세요 / expected 1 to " + longest + " characters.");
        }
        return text;
    }
}
