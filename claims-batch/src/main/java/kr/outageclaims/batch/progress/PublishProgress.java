package kr.outageclaims.batch.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.EntitlementKinds;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Writes where each claim of an incident stands, one statement for all; what stands there already stays untouched. It
 * runs right after a hundred thousand rows were written, when the server's statistics still speak of empty tables: so
 * nothing here leaves the server a choice but to look each claim up by a key.
 */
final class PublishProgress implements Tasklet {

    private static final String FORGET_OWED = "DROP TEMPORARY TABLE IF EXISTS owed_to_claim";

    /**
     * What is owed to a claim that has payouts which stand, by what they wait for and what became of them. What came
     * back needs something newer than what it was sent with.
     */
    private static final String OWED = """
            CREATE TEMPORARY TABLE owed_to_claim (PRIMARY KEY (claim_id)) AS
            SELECT claim_id, MIN(is_paid) AS all_paid, MAX(came_back) AS came_back,
                   SUM(kind = 'cash' AND (state = 'ACCOUNT_NEEDED' OR came_back)
                       AND account <= additions_through) > 0 AS account_bad,
                   SUM(kind IN (:toAccount)) > 0 AS to_account,
                   SUM(kind IN (:toAccount) AND came_back AND account_reference <= additions_through) > 0
                       AS account_reference_bad,
                   SUM(kind IN (:toTransaction)) > 0 AS to_transaction,
                   SUM(kind IN (:toTransaction) AND came_back AND transaction_reference <= additions_through) > 0
                       AS transaction_reference_bad
            FROM (SELECT p.claim_id, p.kind, p.state, p.is_paid, p.came_back, p.additions_through,
                         COALESCE((SELECT MAX(a.id) FROM claim_addition a
                                   WHERE a.claim_id = p.claim_id AND a.kind = 'ACCOUNT'), 0) AS account,
                         COALESCE((SELECT MAX(a.id) FROM claim_addition a
                                   WHERE a.claim_id = p.claim_id AND a.kind = 'ACCOUNT_REFERENCE'), 0)
                             AS account_reference,
                         COALESCE((SELECT MAX(a.id) FROM claim_addition a
                                   WHERE a.claim_id = p.claim_id AND a.kind = 'TRANSACTION_REFERENCE'), 0)
                             AS transaction_reference
                  FROM live_payout p) standing
            GROUP BY claim_id
            """;

    /**
     * A claim that was read anew since the council held it stands where its new reading stands. What a claimant is
     * asked for is told together, though a payout waits for one thing after the other. Payouts none of which stands mean
     * that the beneficiary has this support already.
     */
    private static final String STANDING = """
            SELECT cl.id AS claim_id, d.cash_won, d.entitlements,
                   CASE WHEN d.decision <> 'HOLD' THEN
                             CASE WHEN d.decision = 'REJECT' OR (d.cash_won = 0 AND d.entitlements = '') THEN 'declined'
                                  WHEN w.claim_id IS NULL AND EXISTS (SELECT 1 FROM payout p WHERE p.claim_id = cl.id)
                                       THEN 'already-supported'
                                  WHEN w.claim_id IS NULL THEN 'granted'
                                  WHEN w.all_paid THEN 'paid'
                                  WHEN w.came_back THEN 'returned'
                                  ELSE 'paying' END
                        WHEN on_it.classification_id = c.id THEN 'held'
                        WHEN EXISTS (SELECT 1 FROM proposal p
                                     WHERE p.claim_id = cl.id AND p.classification_id = c.id) THEN 'proposed'
                        WHEN c.manual THEN 'being-read'
                        WHEN c.id IS NOT NULL THEN 'classified'
                        ELSE 'received' END AS standing,
                   cl.consent_version IS NULL AND NOT EXISTS (SELECT 1 FROM claim_addition a
                           WHERE a.claim_id = cl.id AND a.kind = 'CONSENT') AS no_consent,
                   d.cash_won > 0 AND (NOT EXISTS (SELECT 1 FROM claim_addition a
                                                   WHERE a.claim_id = cl.id AND a.kind = 'ACCOUNT')
                                           AND (person.bank_code IS NULL OR person.account_number_sealed IS NULL
                                                OR person.account_holder_sealed IS NULL)
                                       OR COALESCE(w.account_bad, FALSE))
                       AS no_account,
                   w.to_account AND person.account_reference_sealed IS NULL
                       AND NOT EXISTS (SELECT 1 FROM claim_addition a
                                       WHERE a.claim_id = cl.id AND a.kind = 'ACCOUNT_REFERENCE')
                       OR COALESCE(w.account_reference_bad, FALSE) AS no_account_reference,
                   w.to_transaction AND person.transaction_reference_sealed IS NULL
                       AND NOT EXISTS (SELECT 1 FROM claim_addition a
                                       WHERE a.claim_id = cl.id AND a.kind = 'TRANSACTION_REFERENCE')
                       OR COALESCE(w.transaction_reference_bad, FALSE) AS no_transaction_reference
            FROM claim cl
            JOIN claimant person ON person.claim_id = cl.id
            LEFT JOIN classification c
                   ON c.id = (SELECT MAX(read_as.id) FROM classification read_as WHERE read_as.claim_id = cl.id)
            LEFT JOIN decision d
                   ON d.id = (SELECT MAX(made.id) FROM decision made JOIN review_round r ON r.id = made.round_id
                              WHERE made.claim_id = cl.id AND r.closed_at IS NOT NULL)
            LEFT JOIN proposal on_it ON on_it.id = d.proposal_id
            LEFT JOIN owed_to_claim w ON w.claim_id = cl.id
            WHERE cl.incident = :incident
            """;

    private static final String FRESH = """
            SELECT claim_id,
                   CASE standing WHEN 'received' THEN 'RECEIVED' WHEN 'being-read' THEN 'RECEIVED'
                                 WHEN 'classified' THEN 'CLASSIFIED'
                                 WHEN 'proposed' THEN 'PROPOSED' WHEN 'held' THEN 'PROPOSED'
                                 WHEN 'paying' THEN 'PAYING' WHEN 'returned' THEN 'PAYING'
                                 WHEN 'paid' THEN 'PAID' ELSE 'DECIDED' END AS stage,
                   standing AS message,
                   CASE WHEN standing IN ('granted', 'paying', 'returned', 'paid') THEN cash_won
                        WHEN standing IN ('declined', 'already-supported') THEN 0 END AS amount_won,
                   CASE WHEN standing IN ('granted', 'paying', 'returned', 'paid') THEN entitlements ELSE '' END AS entitlements,
                   CASE WHEN standing = 'held' THEN 'evidence'
                        WHEN standing IN ('granted', 'paying', 'returned') THEN
                             CONCAT_WS(';', IF(no_consent, 'consent', NULL), IF(no_account, 'account', NULL),
                                       IF(no_account_reference, 'account-reference', NULL),
                                       IF(no_transaction_reference, 'transaction-reference', NULL))
                        ELSE '' END AS needs
            FROM (""" + STANDING + ") standing_now";

    private static final String PUBLISH = """
            INSERT INTO claim_progress (claim_id, stage, message, amount_won, entitlements, needs, published_at)
            SELECT fresh.claim_id, fresh.stage, fresh.message, fresh.amount_won, fresh.entitlements, fresh.needs, :now
            FROM (""" + FRESH + """
            ) fresh
            LEFT JOIN claim_progress told ON told.claim_id = fresh.claim_id
            WHERE told.claim_id IS NULL OR told.stage <> fresh.stage OR told.message <> fresh.message
               OR NOT told.amount_won <=> fresh.amount_won OR told.entitlements <> fresh.entitlements
               OR told.needs <> fresh.needs
            ON DUPLICATE KEY UPDATE stage = VALUES(stage), message = VALUES(message), amount_won = VALUES(amount_won),
                entitlements = VALUES(entitlements), needs = VALUES(needs), published_at = VALUES(published_at)
            """;

    private static final String STEPS = """
            INSERT INTO claim_step (claim_id, stage, reached_at)
            SELECT told.claim_id, told.stage, told.published_at
            FROM claim_progress told
            JOIN claim cl ON cl.id = told.claim_id
            LEFT JOIN claim_step reached ON reached.claim_id = told.claim_id AND reached.stage = told.stage
            WHERE cl.incident = :incident AND reached.claim_id IS NULL
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    PublishProgress(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        String incident = contribution.getStepExecution().getJobParameters().getString("incident", "");
        jdbc.update(FORGET_OWED, Map.of());
        jdbc.update(
                OWED,
                Map.of(
                        "toAccount", kinds(EntitlementKind.Reference.ACCOUNT),
                        "toTransaction", kinds(EntitlementKind.Reference.TRANSACTION)));
        int changed = jdbc.update(PUBLISH, Map.of("incident", incident, "now", UtcColumn.now(clock)));
        jdbc.update(FORGET_OWED, Map.of());
        jdbc.update(STEPS, Map.of("incident", incident));
        contribution.incrementWriteCount(changed);
        return RepeatStatus.FINISHED;
    }

    private static List<String> kinds(EntitlementKind.Reference needed) {
        return EntitlementKinds.shipped().all().stream()
                .filter(kind -> kind.needs() == needed)
                .map(EntitlementKind::code)
                .toList();
    }
}
