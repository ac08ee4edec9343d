package kr.outageclaims.intake;

import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.KeyProblem;
import kr.outageclaims.intake.register.SchemaProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.MissingRequiredPropertiesException;

/** Says in a few words why the service did not start, where our own messages tell what to do. */
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> message(cause).stream())
                .findFirst()
                .map(message -> new FailureAnalysis(message, null, failure))
                .orElse(null);
    }

    private static Optional<String> message(Throwable cause) {
        if (cause instanceof KeyProblem || cause instanceof SchemaProblem) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof MissingRequiredPropertiesException missing) {
            return Optional.of("Settings are missing: " + missing.getMissingRequiredProperties()
                    + ". Set CLAIMS_DB_URL=jdbc:mysql://host/claims, or start with ./claims serve.");
        }
        return Optional.empty();
    }
}
