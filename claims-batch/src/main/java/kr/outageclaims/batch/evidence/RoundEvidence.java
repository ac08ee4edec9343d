package kr.outageclaims.batch.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.outageclaims.batch.stored.StreamedRows;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.evidence.EvidenceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of the claims that lie before a round. Never one in quarantine. */
@Component
class RoundEvidence {

    private static final String FILES = """
            SELECT DISTINCT a.receipt_number, a.id, a.name, a.kind, a.bytes, a.sha256, a.wrapped_key, a.scan, a.received_at
            FROM review_item i
            JOIN claim cl ON cl.id = i.claim_id
            JOIN attached_evidence a ON a.receipt_number = cl.receipt_number
            WHERE i.round_id = :round
            ORDER BY a.receipt_number, a.id
            """;

    private final JdbcClient jdbc;
    private final StreamedRows rows;

    RoundEvidence(JdbcClient jdbc, StreamedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Long> round(String incident, int number) {
        return jdbc.sql("SELECT id FROM review_round WHERE incident = ? AND number = ?")
                .params(incident, number)
                .query(Long.class)
                .optional();
    }

    /** In the order of the receipt numbers, the files of each as they came. */
    void each(long round, Consumer<SealedEvidence> file) {
        rows.each(FILES, Map.of("round", round), row -> file.accept(read(row)));
    }

    private static SealedEvidence read(ResultSet row) throws SQLException {
        return new SealedEvidence(
                new ReceiptNumber(row.getString("receipt_number")),
                row.getString("name"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                row.getBytes("sha256"),
                row.getBytes("wrapped_key"),
                row.getString("scan"),
                UtcColumn.instant(row, "received_at"));
    }

    /**
     * One file as the intake service left it.
     *
     * @param bytes of the plain file, and {@code sha256} too
     */
    record SealedEvidence(
            ReceiptNumber receipt,
            String name,
            EvidenceKind kind,
            int bytes,
            byte[] sha256,
            byte[] wrappedKey,
            String scan,
            Instant receivedAt) {

        @Override
        public String toString() {
            return "SealedEvidence(" + receipt + ", " + name + ")";
        }
    }
}
