package kr.outageclaims.batch.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.audit.StoredProposal.Version;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.stored.StreamedRows;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the rulebook of every stored proposal again, row by row, however many there are. */
@Component
class Replay {

    /** In the order of the first proposal under each. */
    private static final String VERSIONS = """
            SELECT p.rulebook, p.rulebook_sha256, COUNT(*) AS proposals, MIN(p.id) AS first_id
            FROM proposal p STRAIGHT_JOIN claim cl ON cl.id = p.claim_id
            WHERE cl.incident = ?
            GROUP BY p.rulebook, p.rulebook_sha256 ORDER BY first_id
            """;

    private static final String RECEIPT =
            "SELECT cl.receipt_number FROM proposal p JOIN claim cl ON cl.id = p.claim_id WHERE p.id = ?";

    private final JdbcClient jdbc;
    private final StreamedRows rows;
    private final Rulebooks rulebooks;

    Replay(JdbcClient jdbc, StreamedRows rows, Rulebooks rulebooks) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rulebooks = rulebooks;
    }

    /** @throws WorkFailed when the rulebook of a proposal is not there any more, or is another than it was */
    Replayed of(String incident) {
        Map<Version, Rulebook> opened = new LinkedHashMap<>();
        long expected = 0;
        for (Counted counted : versions(incident)) {
            opened.put(counted.version(), open(counted));
            expected += counted.proposals();
        }
        Replayed replayed = new Replayed(opened.keySet(), new ReplayProgress(expected));
        rows.each(StoredProposal.OF_INCIDENT, Map.of("incident", incident), row -> replay(row, opened, replayed));
        return replayed;
    }

    private void replay(ResultSet row, Map<Version, Rulebook> opened, Replayed replayed) throws SQLException {
        StoredProposal stored = StoredProposal.read(row);
        Rulebook rulebook = opened.get(stored.version());
        // one that was made after the count; the next call takes it on
        if (rulebook != null) {
            replayed.add(stored, new Comparison(stored, rulebook, row).difference());
        }
    }

    private List<Counted> versions(String incident) {
        return jdbc.sql(VERSIONS)
                .param(incident)
                .query((row, number) -> new Counted(
                        new Version(row.getString("rulebook"), row.getString("rulebook_sha256")),
                        row.getLong("proposals"),
                        row.getLong("first_id")))
                .list();
    }

    private Rulebook open(Counted counted) {
        Version version = counted.version();
        Rulebook rulebook;
        try {
            rulebook = rulebooks.version(version.rulebook());
        } catch (BrokenRulebook e) {
            throw new WorkFailed(made(counted) + ", which cannot be used: " + String.join("; ", e.faults())
                    + ". Put its files back; nothing was replayed.");
        }
        if (!rulebook.sha256().equals(version.sha256())) {
            throw new WorkFailed(made(counted) + " with SHA-256 " + version.sha256() + ", but its files at hand have "
                    + rulebook.sha256()
                    + ". A version in use is never edited: put its files back, or find out who changed the proposals."
                    + " Nothing was replayed.");
        }
        return rulebook;
    }

    private String made(Counted counted) {
        String receipt =
                jdbc.sql(RECEIPT).param(counted.firstId()).query(String.class).single();
        return String.format(
                java.util.Locale.ROOT,
                "%,d proposals, the first that of claim %s, were made under rulebook %s",
                counted.proposals(),
                receipt,
                counted.version().rulebook());
    }

    private record Counted(Version version, long proposals, long firstId) {}
}
