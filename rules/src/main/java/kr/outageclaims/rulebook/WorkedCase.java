package kr.outageclaims.rulebook;

import java.util.List;
import kr.outageclaims.claim.ClaimFacts;

/**
 * A worked case of {@code cases.csv} or of the further cases beside a version: the facts of an invented claim and what the version must say of it.
 *
 * @param file the file's name
 * @param row in the file, the header being row 1
 * @param outcome with the cash and entitlements expected
 */
public record WorkedCase(
        String file,
        int row,
        String id,
        String storyKorean,
        String storyEnglish,
        ClaimFacts facts,
        RuleOutcome outcome) {

    /** What the table says, in one line that can be compared: {@code COMPENSATE 0 melon-days:3 (melon-days)}. */
    static String inOneLine(RuleOutcome outcome) {
        List<String> entitlements =
                outcome.entitlements().stream().map(Entitlement::toString).toList();
        return outcome.code() + " " + outcome.cash().amount() + " "
                + (entitlements.isEmpty() ? "-" : String.join(";", entitlements)) + " (" + outcome.clause() + ")";
    }
}
