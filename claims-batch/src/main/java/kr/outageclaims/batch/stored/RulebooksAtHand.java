package kr.outageclaims.batch.stored;

import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rulebook that a command names, or says what is wrong with it. */
@Component
public final class RulebooksAtHand {

    private final Rulebooks rulebooks;
    private final JdbcClient jdbc;

    RulebooksAtHand(Rulebooks rulebooks, JdbcClient jdbc) {
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
    }

    /**
     * To begin a command with: caps, clauses and rows must be those that proposals were made with.
     *
     * @throws BadInput as {@link #forIncident}, or when its files were edited since it was first used
     */
    public Rulebook unedited(String version, String incident) {
        Rulebook rulebook = forIncident(version, incident);
        jdbc.sql("SELECT rulebook_sha256 FROM proposal WHERE rulebook = ? AND rulebook_sha256 <> ? LIMIT 1")
                .params(rulebook.version(), rulebook.sha256())
                .query(String.class)
                .optional()
                .ifPresent(earlier -> {
                    throw new BadInput(
                            "--rulebook " + version + ": its files hash to " + rulebook.sha256()
                                    + ", but earlier proposals were made with " + earlier
                                    + ". A version in use is never edited: put its files back, or give yours a version of its own.");
                });
        return rulebook;
    }

    /** @throws BadInput when it is unknown, broken, or its manifest does not name the incident */
    public Rulebook forIncident(String version, String incident) {
        Rulebook rulebook = open(version);
        if (!rulebook.manifest().incidents().contains(incident)) {
            throw new BadInput("--rulebook " + version + ": its manifest is for the incidents "
                    + String.join(", ", rulebook.manifest().incidents()) + ", not for " + incident
                    + ". Name another version; ./claims rulebook list shows them.");
        }
        return rulebook;
    }

    private Rulebook open(String version) {
        try {
            return rulebooks.version(version);
        } catch (BrokenRulebook e) {
            throw new BadInput("--rulebook " + version + ": " + String.join("; ", e.faults()));
        }
    }
}
