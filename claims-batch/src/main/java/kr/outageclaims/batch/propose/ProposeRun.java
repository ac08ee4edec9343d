package kr.outageclaims.batch.propose;

import java.util.Map;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A run of the job in business words: incident, rulebook, and how far claims and classifications go. */
@Component
final class ProposeRun {

    private final Job propose;
    private final ProposableClaims claims;
    private final RulebooksAtHand rulebooks;
    private final JdbcClient jdbc;

    ProposeRun(Job propose, ProposableClaims claims, RulebooksAtHand rulebooks, JdbcClient jdbc) {
        this.propose = propose;
        this.claims = claims;
        this.rulebooks = rulebooks;
        this.jdbc = jdbc;
    }

    /** @throws BadInput when the rulebook is unknown, not for this incident, or was edited since it was first used */
    JobRun over(OutageCalendar calendar, String version, int partitions) {
        String incident = calendar.incident().id();
        Rulebook rulebook = rulebooks.forIncident(version, incident);
        refuseEdited(rulebook);
        return new JobRun(
                propose,
                Map.of("incident", incident, "rulebook", version),
                "propose " + incident,
                () -> claims.work(incident, version, partitions));
    }

    private void refuseEdited(Rulebook rulebook) {
        jdbc.sql("SELECT rulebook_sha256 FROM proposal WHERE rulebook = ? AND rulebook_sha256 <> ? LIMIT 1")
                .params(rulebook.version(), rulebook.sha256())
                .query(String.class)
                .optional()
                .ifPresent(earlier -> {
                    throw new BadInput(
                            "--rulebook " + rulebook.version() + ": its files hash to " + rulebook.sha256()
                                    + ", but earlier proposals were made with " + earlier
                                    + ". A version in use is never edited: put its files back, or give yours a version of its own.");
                });
    }

    static String incident(JobParameters run) {
        return run.getString("incident", "");
    }

    static String rulebook(JobParameters run) {
        return run.getString("rulebook", "");
    }

    static Extent extent(JobParameters run) {
        return new Extent(run.getLong("first", 0L), run.getLong("through", 0L), run.getLong("classified", 0L));
    }

    /** Claim ids from {@code first} to {@code through} and classifications up to {@code classified}; all inside. */
    record Extent(long first, long through, long classified) {}
}
