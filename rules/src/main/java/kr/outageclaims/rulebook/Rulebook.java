package kr.outageclaims.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.claim.ClaimFacts;

/** One version of the council's criteria (보상 기준), compiled. Immutable and thread-safe. */
public final class Rulebook {

    private final Manifest manifest;
    private final String sha256;
    private final DecisionTable table;
    private final Map<String, Clause> clauses;
    private final List<WorkedCase> cases;

    Rulebook(
            Manifest manifest,
            String sha256,
            DecisionTable table,
            Map<String, Clause> clauses,
            List<WorkedCase> cases) {
        this.manifest = manifest;
        this.sha256 = sha256;
        this.table = table;
        this.clauses = clauses;
        this.cases = List.copyOf(cases);
    }

    public Manifest manifest() {
        return manifest;
    }

    public String version() {
        return manifest.version();
    }

    /** Over the sorted lines {@code sha256  path} of the version's files, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** In the order of {@code clauses.yaml}. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** The worked cases that came with the version, then those thought of later that lie beside it. */
    public List<WorkedCase> cases() {
        return cases;
    }

    /**
     * Pure. The first row whose cells all hold decides; a version from {@link Rulebooks#version} is complete, so one
     * always does. A row that would give 0 or more than the cap asks the council instead.
     */
    public Ruling evaluate(ClaimFacts facts) {
        return table.evaluate(facts);
    }

    DecisionTable table() {
        return table;
    }
}
