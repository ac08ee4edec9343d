package kr.outageclaims.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A clause of the council's criteria as a lay person reads it.
 *
 * @param id the row's id in the decision table
 * @param reference the law, the council's resolution or the operator's notice it rests on, Korean
 * @param referenceEnglish the same in English
 * @param workingKorean how the amount is worked out, with {@code {fee}}, {@code {loss}}, {@code {charge}},
 *     {@code {overlap_minutes}}, {@code {exact}} and {@code {result}} where the claim's figures stand; null when the
 *     bare figures say it
 * @param noteKorean what else the claimant should know, e.g. the measures for all users; null when nothing
 */
public record Clause(
        String id,
        String titleKorean,
        String titleEnglish,
        String textKorean,
        String textEnglish,
        String reference,
        String referenceEnglish,
        @Nullable String workingKorean,
        @Nullable String workingEnglish,
        @Nullable String noteKorean,
        @Nullable String noteEnglish) {}
