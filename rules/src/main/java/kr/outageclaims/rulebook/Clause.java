package kr.outageclaims.rulebook;

/**
 * A clause of the council's criteria as a lay person reads it.
 *
 * @param id the row's id in the decision table
 * @param reference the law, the council's resolution or the operator's notice it rests on
 */
public record Clause(
        String id, String titleKorean, String titleEnglish, String textKorean, String textEnglish, String reference) {}
