package kr.outageclaims.batch.propose;

import java.util.Map;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.stereotype.Component;

/** A run of the job in business words: incident, rulebook, and how far claims and classifications go. */
@Component
final class ProposeRun {

    private final Job propose;
    private final ProposableClaims claims;
    private final RulebooksAtHand rulebooks;

    ProposeRun(Job propose, ProposableClaims claims, RulebooksAtHand rulebooks) {
        this.propose = propose;
        this.claims = claims;
        this.rulebooks = rulebooks;
    }

    /** @throws kr.outageclaims.batch.run.BadInput when the rulebook is unknown, not for this incident, or was edited since it was first used */
    JobRun over(OutageCalendar calendar, String version, int partitions) {
        String incident = calendar.incident().id();
        rulebooks.unedited(version, incident);
        return new JobRun(
                propose,
                Map.of("incident", incident, "rulebook", version),
                "propose " + incident,
                () -> claims.work(incident, version, partitions));
    }

    static String incident(JobParameters run) {
        return run.getString("incident", "");
    }

    static String rulebook(JobParameters run) {
        return run.getString("rulebook", "");
    }

    static Extent extent(JobParameters run) {
        return new Extent(
                run.getLong("first", 0L),
                run.getLong("through", 0L),
                run.getLong("classified", 0L),
                run.getLong("marked", 0L));
    }

    /**
     * Claim ids from {@code first} to {@code through}, classifications up to {@code classified}, marks of evidence up to
     * {@code marked}; all inside.
     */
    record Extent(long first, long through, long classified, long marked) {}
}
