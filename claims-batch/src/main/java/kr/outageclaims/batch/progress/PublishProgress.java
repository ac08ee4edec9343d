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

/** Writes where each claim of an incident stands, one statement for all; what stands there already stays untouched. */
final class PublishProgress implements Tasklet {

    /**
     * What is owed to a claim, by what it waits for and what became of it. Nothing live means that the beneficiary has
     * this support already. What came back needs something newer than what it was sent with.
     */
    private static final String OWED = """
            SELECT o.claim_id, COUNT(stands.id) > 0 AS live, COALESCE(MIN(stands.is_paid), FALSE) AS all_paid,
                   COALESCE(MAX(stands.came_back), FALSE) AS came_back,
                   SUM(stands.kind = 'cash' AND (stands.state = 'ACCOUNT_NEEDED' OR stands.came_back)
                       AND COALESCE(newer.account, 0) <= stands.additions_through) > 0 AS account_bad,
                   SUM(stands.kind IN (:toAccount)) > 0 AS to_account,
                   SUM(stands.kind IN (:toAccount) AND stands.came_back
                       AND COALESCE(newer.account_reference, 0) <= stands.additions_through) > 0
                       AS account_reference_bad,
                   SUM(stands.kind IN (:toTransaction)) > 0 AS to_transaction,
                   SUM(stands.kind IN (:toTransaction) AND stands.came_back
                       AND COALESCE(newer.transaction_reference, 0) <= stands.additions_through) > 0
                       AS transaction_reference_bad
            FROM payout o
            LEFT JOIN live_payout stands ON stands.id = o.id
            LEFT JOIN (SELECT a.claim_id, MAX(CASE WHEN a.kind = 'ACCOUNT' THEN a.id END) AS account,
                              MAX(CASE WHEN a.kind = 'ACCOUNT_REFERENCE' THEN a.id END) AS account_reference,
                              MAX(CASE WHEN a.kind = 'TRANSACTION_REFERENCE' THEN a.id END) AS transaction_reference
                       FROM claim_addition a GROUP BY a.claim_id) newer ON newer.claim_id = o.claim_id
            GROUP BY o.claim_id
            """;

    /**
     * A claim that was read anew since the council held it stands where its new reading stands. What a claimant is
     * asked for is told together, though a payout waits for one thing after the other.
     */
    private static final String STANDING = """
            SELECT cl.id AS claim_id, d.cash_won, d.entitlements, w.live,
                   CASE WHEN d.decision <> 'HOLD' THEN
                             CASE WHEN d.decision = 'REJECT' OR (d.cash_won = 0 AND d.entitlements = '') THEN 'declined'
                                  WHEN w.claim_id IS NULL THEN 'granted'
                                  WHEN NOT w.live THEN 'already-supported'
                                  WHEN w.all_paid THEN 'paid'
                                  WHEN w.came_back THEN 'returned'
                                  ELSE 'paying' END
                        WHEN p.claim_id IS NOT NULL AND d.classification_id = c.id THEN 'held'
                        WHEN p.claim_id IS NOT NULL THEN 'proposed'
                        WHEN c.manual THEN 'being-read'
                        WHEN c.id IS NOT NULL THEN 'classified'
                        ELSE 'received' END AS standing,
                   cl.consent_version IS NULL AND COALESCE(given.consent, 0) = 0 AS no_consent,
                   d.cash_won > 0 AND (COALESCE(given.account, 0) = 0
                                           AND (person.bank_code IS NULL OR person.account_number_sealed IS NULL
                                                OR person.account_holder_sealed IS NULL)
                                       OR COALESCE(w.account_bad, FALSE))
                       AS no_account,
                   w.to_account AND person.account_reference_sealed IS NULL
                       AND COALESCE(given.account_reference, 0) = 0 OR COALESCE(w.account_reference_bad, FALSE) AS no_account_reference,
                   w.to_transaction AND person.transaction_reference_sealed IS NULL
                       AND COALESCE(given.transaction_reference, 0) = 0
                       OR COALESCE(w.transaction_reference_bad, FALSE) AS no_transaction_reference
            FROM claim cl
            JOIN claimant person ON person.claim_id = cl.id
            LEFT JOIN newest_classification c ON c.claim_id = cl.id
            LEFT JOIN (SELECT DISTINCT claim_id, classification_id FROM proposal) p
                   ON p.claim_id = cl.id AND p.classification_id = c.id
            LEFT JOIN (SELECT made.*, on_it.classification_id
                       FROM newest_decision made JOIN proposal on_it ON on_it.id = made.proposal_id) d
                   ON d.claim_id = cl.id
            LEFT JOIN (""" + OWED + """
            ) w ON w.claim_id = cl.id
            LEFT JOIN (SELECT a.claim_id, SUM(a.kind = 'CONSENT') AS consent, SUM(a.kind = 'ACCOUNT') AS account,
                              SUM(a.kind = 'ACCOUNT_REFERENCE') AS account_reference,
                              SUM(a.kind = 'TRANSACTION_REFERENCE') AS transaction_reference
                       FROM claim_addition a GROUP BY a.claim_id) given ON given.claim_id = cl.id
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
        int changed = jdbc.update(
                PUBLISH,
                Map.of(
                        "incident", incident,
                        "toAccount", kinds(EntitlementKind.Reference.ACCOUNT),
                        "toTransaction", kinds(EntitlementKind.Reference.TRANSACTION),
                        "now", UtcColumn.now(clock)));
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
