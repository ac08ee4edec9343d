package kr.outageclaims.rulebook;

import java.util.List;
import java.util.Optional;
import kr.outageclaims.claim.ClaimFacts;

/** One version of the council's criteria (보상 기준), compiled. Immutable and thread-safe. */
public final class Rulebook {

    private final Manifest manifest;
    private final String sha256;

    Rulebook(Manifest manifest, String sha256) {
        this.manifest = manifest;
        this.sha256 = sha256;
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

    public List<Clause> clauses() {
        throw new UnsupportedOperationException();
    }

    public Optional<Clause> clause(String id) {
        throw new UnsupportedOperationException(id);
    }

    /** Pure. The first row whose cells all hold decides; a shipped version is complete, so one always does. */
    public Ruling evaluate(ClaimFacts facts) {
        throw new UnsupportedOperationException(facts.toString());
    }
}
