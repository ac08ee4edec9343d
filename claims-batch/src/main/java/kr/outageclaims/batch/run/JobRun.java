package kr.outageclaims.batch.run;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;

/**
 * What is to be run, in business words.
 *
 * @param job the job
 * @param scope the identifying parameters that the command names, e.g. incident and rulebook
 * @param given what the command was given this time and the job needs to know, e.g. where a file lies; no part of the
 *     run's identity
 * @param lock what nobody else may do meanwhile, e.g. {@code propose 2022-10-15-pangyo}
 * @param work asked once when no unfinished run with this scope is there: what this run takes on, frozen as
 *     parameters of its identity; empty when there is nothing new
 */
public record JobRun(
        Job job, Map<String, String> scope, Map<String, String> given, String lock, Supplier<Optional<Work>> work) {

    public JobRun {
        scope = Map.copyOf(scope);
        given = Map.copyOf(given);
    }

    /** A run that needs nothing but its scope. */
    public JobRun(Job job, Map<String, String> scope, String lock, Supplier<Optional<Work>> work) {
        this(job, scope, Map.of(), lock, work);
    }

    /**
     * @param frozen numbers that belong to the run's identity, e.g. {@code through}
     * @param expected how many items will be written, for the progress shown; 0 when unknown
     */
    public record Work(Map<String, Long> frozen, long expected) {

        public Work {
            frozen = Map.copyOf(frozen);
        }

        /** Everything up to and with claim {@code through}. */
        public static Work through(long through, long expected) {
            return new Work(Map.of("through", through), expected);
        }
    }
}
