package kr.outageclaims.batch.bank;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Publishes to the claimants, when it is closed, what became of their payouts: once for all files of a command, also when
 * a later file was not taken. A run is known by the newest result that it tells of, so a command that was killed before
 * it came here is made up for by the next, and nothing is told twice.
 */
final class ToldResults implements AutoCloseable {

    static final String JOB = "tellResults";

    private static final String NEWEST = "results";

    private final JobRuns runs;
    private final Job tellResults;
    private final JobRepository repository;
    private final ResultFiles results;
    private final Set<String> incidents = new LinkedHashSet<>();

    ToldResults(JobRuns runs, Job tellResults, JobRepository repository, ResultFiles results) {
        this.runs = runs;
        this.tellResults = tellResults;
        this.repository = repository;
        this.results = results;
    }

    /** A file of this incident is taken in, now or before. */
    void taken(String incident) {
        incidents.add(incident);
    }

    @Override
    public void close() {
        incidents.forEach(this::tell);
    }

    private void tell(String incident) {
        runs.run(new JobRun(
                tellResults,
                Map.of(PayoutResultsJob.INCIDENT, incident),
                "payout " + incident,
                () -> Optional.of(results.newest(incident))
                        .filter(newest -> !isTold(incident, newest))
                        .map(newest -> new JobRun.Work(Map.of(NEWEST, newest), 0))));
    }

    private boolean isTold(String incident, long newest) {
        JobParameters run = new JobParametersBuilder()
                .addString(PayoutResultsJob.INCIDENT, incident)
                .addLong(NEWEST, newest)
                .toJobParameters();
        JobExecution last = repository.getLastJobExecution(JOB, run);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }
}
