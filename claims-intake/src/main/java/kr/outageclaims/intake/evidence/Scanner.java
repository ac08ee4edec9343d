package kr.outageclaims.intake.evidence;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for malware in a file. Thread-safe. */
public interface Scanner {

    /** For one file. */
    Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * The one that {@code CLAIMS_CLAMD} names; without that setting every file stays unscanned.
     *
     * @param settings gives the value of a setting, null when it is not there
     * @throws IllegalArgumentException when the setting names no place
     */
    static Scanner of(UnaryOperator<@Nullable String> settings) {
        String place = settings.apply("CLAIMS_CLAMD");
        return place == null || place.isBlank() ? content -> new Scan.Unscanned() : Clamd.at(place.strip(), PATIENCE);
    }

    /** Never throws: a scanner that cannot be asked leaves the file {@link Scan.Unscanned}. */
    Scan scan(byte[] content);
}
