package kr.outageclaims.batch.stored;

import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.stereotype.Component;

/** Finds the rulebook that a command names, or says what is wrong with it. */
@Component
public final class RulebooksAtHand {

    private final Rulebooks rulebooks;

    RulebooksAtHand(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
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
