package kr.outageclaims.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.outageclaims.claim.Accumulation;
import kr.outageclaims.datafile.BrokenDataFile;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.datafile.DataNode;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.OutageCalendar;

/** Puts a rulebook together from the files of its version and refuses what does not fit. */
final class RulebookReader {

    private static final int MOST_WON = 1_000_000_000;

    private final VersionFiles files;
    private final Supplier<List<WorkedCase>> further;

    private RulebookReader(VersionFiles files, Supplier<List<WorkedCase>> further) {
        this.files = files;
        this.further = further;
    }

    /**
     * @param further cases that lie beside the version
     * @throws BrokenRulebook when a file is not in order
     */
    static Rulebook read(VersionFiles files, Supplier<List<WorkedCase>> further) {
        try {
            return new RulebookReader(files, further).rulebook();
        } catch (BrokenDataFile e) {
            throw new BrokenRulebook(List.of(files.version() + ": " + e.getMessage()));
        } catch (BrokenRulebook e) {
            throw new BrokenRulebook(e.faults().stream()
                    .map(fault -> files.version() + ": " + fault)
                    .toList());
        }
    }

    private Rulebook rulebook() {
        Manifest manifest = manifest();
        List<TableRow> rows =
                TableReader.read(files.text(VersionFiles.TABLE), vocabulary(manifest), EntitlementKinds.shipped());
        Map<String, Clause> clauses = clauses();
        ClauseFit.refuseMisfits(rows, clauses);
        List<WorkedCase> cases = new ArrayList<>(CasesReader.read(VersionFiles.CASES, files.text(VersionFiles.CASES)));
        cases.addAll(further.get());
        refuseAskedButNotSaid(manifest, rows);
        DecisionTable table = new DecisionTable(rows, vocabulary(manifest), manifest.capPerClaim());
        return new Rulebook(manifest, files.sha256(), table, clauses, cases);
    }

    private Manifest manifest() {
        DataNode file = DataFile.parse(VersionFiles.MANIFEST, files.text(VersionFiles.MANIFEST));
        file.onlyKeys(
                "version",
                "incidents",
                "effective_from",
                "supersedes",
                "resolution_ko",
                "resolution_en",
                "cap_per_claim",
                "review_threshold",
                "accumulation");
        if (!file.text("version").equals(files.version())) {
            throw file.required("version").refused("must be the folder's name, " + files.version());
        }
        return new Manifest(
                file.text("version"),
                file.texts("incidents"),
                date(file.required("effective_from")),
                file.optional("supersedes").map(RulebookReader::versionName).orElse(null),
                file.text("resolution_ko"),
                file.text("resolution_en"),
                new Won(file.required("cap_per_claim").number(1, MOST_WON)),
                new Won(file.required("review_threshold").number(1, MOST_WON)),
                file.optional("accumulation")
                        .map(how -> how.oneOf(Accumulation.class))
                        .orElse(null));
    }

    /** Minutes without a word on how they add up would mean something else to every reader. */
    private static void refuseAskedButNotSaid(Manifest manifest, List<TableRow> rows) {
        List<String> faults = rows.stream()
                .filter(row -> manifest.accumulation() == null && asksForAccumulation(row))
                .map(
                        row -> VersionFiles.TABLE + " row " + row.number() + ", column "
                                + FactColumn.ACCUMULATED_MINUTES.header() + ": " + VersionFiles.MANIFEST
                                + " does not say how minutes add up; write accumulation: continuous, per_day or per_month there")
                .toList();
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
    }

    private static boolean asksForAccumulation(TableRow row) {
        return row.asking().contains(FactColumn.ACCUMULATED_MINUTES)
                || row.outputs().stream()
                        .anyMatch(output -> output.expression().facts().contains(FactColumn.ACCUMULATED_MINUTES));
    }

    private static String versionName(DataNode node) {
        if (!Rulebooks.isVersion(node.text())) {
            throw node.refused(node.text() + " is no version; write it like 2022-12-29");
        }
        return node.text();
    }

    private static LocalDate date(DataNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refused(node.text() + " is no date; write it like 2022-12-29");
        }
    }

    /** The codes of every incident the version may be used for. */
    private static Vocabulary vocabulary(Manifest manifest) {
        List<AffectedService> services = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String incident : manifest.incidents()) {
            OutageCalendar.of(incident)
                    .ifPresentOrElse(
                            calendar -> services.addAll(calendar.services()),
                            () -> faults.add(VersionFiles.MANIFEST + ": incident " + incident
                                    + " is not in the calendar; add its file or correct the id"));
        }
        if (faults.isEmpty() && !services.isEmpty()) {
            return new Vocabulary(services);
        }
        throw new BrokenRulebook(
                faults.isEmpty() ? List.of(VersionFiles.MANIFEST + ": incidents is empty; name at least one") : faults);
    }

    private Map<String, Clause> clauses() {
        DataNode file = DataFile.parse(VersionFiles.CLAUSES, files.text(VersionFiles.CLAUSES));
        Map<String, Clause> clauses = new LinkedHashMap<>();
        file.entries().forEach((id, fields) -> clauses.put(id, clause(id, fields)));
        return clauses;
    }

    private static Clause clause(String id, DataNode fields) {
        fields.onlyKeys(
                "title_ko",
                "title_en",
                "text_ko",
                "text_en",
                "reference_ko",
                "reference_en",
                "working_ko",
                "working_en",
                "note_ko",
                "note_en");
        return new Clause(
                id,
                fields.text("title_ko"),
                fields.text("title_en"),
                fields.text("text_ko"),
                fields.text("text_en"),
                fields.text("reference_ko"),
                fields.text("reference_en"),
                fields.optional("working_ko").map(DataNode::text).orElse(null),
                fields.optional("working_en").map(DataNode::text).orElse(null),
                fields.optional("note_ko").map(DataNode::text).orElse(null),
                fields.optional("note_en").map(DataNode::text).orElse(null));
    }
}
