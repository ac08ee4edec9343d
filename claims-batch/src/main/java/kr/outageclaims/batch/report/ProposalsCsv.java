package kr.outageclaims.batch.report;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.batch.stored.StreamedRows;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.explanation.Explanation;
import kr.outageclaims.explanation.Explanations;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** {@code proposals.csv}: the newest proposal of every claim, explained from the facts stored with it. */
@Component
class ProposalsCsv {

    private static final List<String> HEADER = List.of(
            "external_id",
            "receipt_number",
            "service",
            "feature",
            "user_type",
            "outcome",
            "cash_won",
            "entitlements",
            "clause",
            "rulebook",
            "rulebook_sha256",
            "explanation_ko",
            "explanation_en");

    /** An empty rulebook stands for any. */
    private static final String NEWEST = """
            SELECT cl.external_id, cl.receipt_number,
                   IF(k.id IS NULL, cl.narrative, k.narrative) AS narrative, p.outcome, p.cash_won, p.entitlements, p.clause,
                   p.rulebook, p.rulebook_sha256, p.facts
            FROM claim cl
            JOIN (SELECT claim_id, MAX(id) AS id FROM proposal
                  WHERE :rulebook = '' OR rulebook = :rulebook GROUP BY claim_id) newest ON newest.claim_id = cl.id
            JOIN proposal p ON p.id = newest.id
            LEFT JOIN classification c ON c.id = p.classification_id
            LEFT JOIN claim_correction k ON k.id = c.correction_id
            WHERE cl.incident = :incident
            ORDER BY cl.id
            """;

    private final StreamedRows rows;
    private final RulebooksAtHand rulebooks;

    ProposalsCsv(StreamedRows rows, RulebooksAtHand rulebooks) {
        this.rows = rows;
        this.rulebooks = rulebooks;
    }

    /**
     * How many rows were written.
     *
     * @param rulebook version, or empty for any
     */
    long write(OutageCalendar calendar, String rulebook, Path file) {
        Map<String, Version> versions = new HashMap<>();
        long[] written = {0};
        try (CsvFile csv = CsvFile.forMachines(file, HEADER)) {
            rows.each(NEWEST, Map.of("incident", calendar.incident().id(), "rulebook", rulebook), row -> {
                Version version = versions.computeIfAbsent(row.getString("rulebook"), name -> open(calendar, name));
                csv.row(cells(row, version));
                written[0]++;
            });
            csv.finish();
        }
        return written[0];
    }

    /** A rulebook opened once for all its rows. */
    private record Version(Rulebook rulebook, Explanations explanations) {}

    private Version open(OutageCalendar calendar, String name) {
        Rulebook rulebook = rulebooks.forIncident(name, calendar.incident().id());
        return new Version(rulebook, new Explanations(rulebook, calendar));
    }

    private static List<String> cells(ResultSet row, Version version) throws SQLException {
        ClaimFacts facts = FactsJson.read(row.getString("facts"));
        Explanation explanation = explanation(row, version, facts);
        return List.of(
                row.getString("external_id"),
                row.getString("receipt_number"),
                facts.service(),
                facts.feature() == null ? "" : facts.feature(),
                facts.userType().name(),
                row.getString("outcome"),
                row.getString("cash_won"),
                row.getString("entitlements"),
                row.getString("clause"),
                row.getString("rulebook"),
                row.getString("rulebook_sha256"),
                explanation.korean(),
                explanation.english());
    }

    private static Explanation explanation(ResultSet row, Version version, ClaimFacts facts) throws SQLException {
        if (!version.rulebook().sha256().equals(row.getString("rulebook_sha256"))) {
            throw new WorkFailed("the proposal of claim " + row.getString("receipt_number")
                    + " was made under rulebook "
                    + row.getString("rulebook") + " with SHA-256 " + row.getString("rulebook_sha256")
                    + ", but the files at hand have " + version.rulebook().sha256()
                    + ". A published version is never edited: restore its files.");
        }
        return version.explanations()
                .proposed(
                        Masking.maskNarrative(row.getString("narrative")),
                        facts,
                        version.rulebook().evaluate(facts));
    }
}
