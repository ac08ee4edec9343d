package kr.outageclaims.batch.evidence;

import java.time.Clock;
import java.util.Optional;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code evidence_mark}, and what stands of a claim's evidence elsewhere. */
@Component
class EvidenceMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<MarkedClaim> find(ReceiptNumber receipt) {
        return jdbc.sql("""
                        SELECT cl.id, COALESCE(m.verified, FALSE) AS verified, m.marked_by,
                               cl.evidence_declared AS declared,
                               (SELECT COUNT(*) FROM attached_evidence a
                                WHERE a.receipt_number = cl.receipt_number) AS files,
                               EXISTS (SELECT 1 FROM newest_decision d
                                       WHERE d.claim_id = cl.id AND d.decision <> 'HOLD') AS decided
                        FROM claim cl LEFT JOIN evidence_mark m
                          ON m.id = (SELECT MAX(newest.id) FROM evidence_mark newest WHERE newest.claim_id = cl.id)
                        WHERE cl.receipt_number = ?
                        """).param(receipt.value()).query(MarkedClaim.class).optional();
    }

    void add(MarkedClaim claim, boolean verified, String by, String reason) {
        jdbc.sql("""
                        INSERT INTO evidence_mark (claim_id, verified, reason, marked_by, marked_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(claim.id(), verified, reason, by, UtcColumn.now(clock))
                .update();
    }

    /**
     * @param verified whether the newest mark says so
     * @param markedBy who made that mark; null while there is none
     * @param declared whether the claim said that there is evidence
     * @param files how many are attached
     * @param decided for good
     */
    record MarkedClaim(
            long id, boolean verified, @Nullable String markedBy, boolean declared, long files, boolean decided) {}
}
