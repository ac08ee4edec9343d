package kr.outageclaims.batch.explain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.batch.stored.WebFiling;
import kr.outageclaims.claim.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is stored of one claim that an explanation may tell. No personal data but the narrative and the product. */
record ClaimStory(
        Claim claim,
        @Nullable Reading reading,
        Proof proof,
        @Nullable Proposed proposed,
        @Nullable Decided decided,
        List<Owed> owed,
        List<Answered> answered) {

    record Claim(
            long id,
            String receiptNumber,
            String incident,
            String channel,
            LocalDateTime receivedAtUtc,
            String narrative,
            @Nullable String filer,
            @Nullable String product) {

        WebFiling filing() {
            return new WebFiling(filer, product);
        }
    }

    /** The newest classification. */
    record Reading(
            boolean manual,
            String keywordSet,
            long answerId,
            String reasons,
            @Nullable String answeredBy) {}

    /**
     * Its evidence.
     *
     * @param files how many are attached
     * @param verified as the newest mark says; null when nobody has looked
     */
    record Proof(
            long files,
            @Nullable Boolean verified,
            @Nullable String reason,
            @Nullable String markedBy,
            @Nullable LocalDateTime markedAtUtc) {}

    record Proposed(
            String rulebook,
            String rulebookSha256,
            String clause,
            long cashWon,
            String entitlements,
            String facts,
            LocalDateTime createdAtUtc) {}

    record Decided(
            int round,
            String decision,
            long cashWon,
            String entitlements,
            @Nullable String comment,
            String decidedBy,
            LocalDateTime decidedAtUtc) {}

    /** @param attempt 1, and one more each time it came back */
    record Owed(String kind, long quantity, String state, int attempt) {}

    /**
     * What the bank or a service said of a payout.
     *
     * @param sheet the payout file that it stood in
     * @param processedAtUtc null when the file did not say
     */
    record Answered(
            String kind,
            int attempt,
            String result,
            @Nullable String reason,
            String sheet,
            @Nullable LocalDateTime processedAtUtc,
            String takenBy,
            LocalDateTime recordedAtUtc) {}

    static Optional<ClaimStory> of(JdbcClient jdbc, ReceiptNumber receipt) {
        return jdbc.sql("""
                        SELECT cl.id, cl.receipt_number, cl.incident, cl.channel, cl.received_at AS received_at_utc,
                               COALESCE((SELECT k.narrative FROM claim_correction k WHERE k.claim_id = cl.id
                                         ORDER BY k.id DESC LIMIT 1), cl.narrative) AS narrative,
                               filing.filer, filing.product
                        FROM claim cl LEFT JOIN web_filing filing ON filing.claim_id = cl.id
                        WHERE cl.receipt_number = ?
                        """)
                .param(receipt.value())
                .query(Claim.class)
                .optional()
                .map(claim -> new ClaimStory(
                        claim,
                        reading(jdbc, claim),
                        proof(jdbc, claim),
                        proposed(jdbc, claim),
                        decided(jdbc, claim),
                        owed(jdbc, claim),
                        answered(jdbc, claim)));
    }

    private static @Nullable Reading reading(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("""
                        SELECT c.manual, c.keyword_set, c.answer_id, c.reasons, a.answered_by
                        FROM classification c LEFT JOIN manual_answer a ON a.id = c.answer_id
                        WHERE c.claim_id = ? ORDER BY c.id DESC LIMIT 1
                        """).param(claim.id()).query(Reading.class).optional().orElse(null);
    }

    private static Proof proof(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM attached_evidence a WHERE a.receipt_number = cl.receipt_number) AS files,
                               m.verified, m.reason, m.marked_by, m.marked_at AS marked_at_utc
                        FROM claim cl LEFT JOIN evidence_mark m
                          ON m.id = (SELECT MAX(newest.id) FROM evidence_mark newest WHERE newest.claim_id = cl.id)
                        WHERE cl.id = ?
                        """).param(claim.id()).query(Proof.class).single();
    }

    /** The proposal that was decided on; while there is no decision, the newest. */
    private static @Nullable Proposed proposed(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("""
                        SELECT p.rulebook, p.rulebook_sha256, p.clause, p.cash_won, p.entitlements, p.facts,
                               p.created_at AS created_at_utc
                        FROM proposal p
                        WHERE p.claim_id = ?
                        ORDER BY (SELECT MAX(d.id) FROM decision d JOIN review_round r ON r.id = d.round_id
                                  WHERE d.claim_id = p.claim_id AND d.proposal_id = p.id
                                    AND r.closed_at IS NOT NULL) DESC, p.id DESC
                        LIMIT 1
                        """).param(claim.id()).query(Proposed.class).optional().orElse(null);
    }

    private static @Nullable Decided decided(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("""
                        SELECT r.number AS round, d.decision, d.cash_won, d.entitlements, d.comment, d.decided_by,
                               d.decided_at AS decided_at_utc
                        FROM decision d JOIN review_round r ON r.id = d.round_id
                        WHERE d.claim_id = ? AND r.closed_at IS NOT NULL ORDER BY d.id DESC LIMIT 1
                        """).param(claim.id()).query(Decided.class).optional().orElse(null);
    }

    private static List<Owed> owed(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("SELECT kind, quantity, state, attempt FROM payout WHERE claim_id = ? ORDER BY kind, attempt")
                .param(claim.id())
                .query(Owed.class)
                .list();
    }

    private static List<Answered> answered(JdbcClient jdbc, Claim claim) {
        return jdbc.sql("""
                        SELECT p.kind, p.attempt, b.result, b.reason, f.sheet, b.processed_at AS processed_at_utc,
                               f.taken_by, b.recorded_at AS recorded_at_utc
                        FROM bank_result b JOIN payout p ON p.id = b.payout_id
                        JOIN bank_result_file f ON f.id = b.result_file_id
                        WHERE p.claim_id = ? ORDER BY b.id
                        """).param(claim.id()).query(Answered.class).list();
    }
}
