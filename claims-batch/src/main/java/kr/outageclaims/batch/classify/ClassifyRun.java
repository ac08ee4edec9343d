package kr.outageclaims.batch.classify;

import java.util.Map;
import kr.outageclaims.batch.classify.PendingClaims.Extent;
import kr.outageclaims.batch.run.IncidentRun;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.classifier.Classifier;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.stereotype.Component;

/** A run of the job in business words: incident, keyword set, and how far claims, answers and corrections go. */
@Component("classifyRun")
final class ClassifyRun implements IncidentRun {

    static final int PARTITIONS = 2;

    private final Job classify;
    private final PendingClaims pendingClaims;

    ClassifyRun(Job classify, PendingClaims pendingClaims) {
        this.classify = classify;
        this.pendingClaims = pendingClaims;
    }

    @Override
    public JobRun over(OutageCalendar calendar) {
        return over(calendar, PARTITIONS);
    }

    JobRun over(OutageCalendar calendar, int partitions) {
        String incident = calendar.incident().id();
        String keywordSet = Classifier.newest(calendar).keywordSet();
        return new JobRun(
                classify,
                Map.of("incident", incident, "keywordSet", keywordSet),
                "classify " + incident,
                () -> pendingClaims.work(incident, keywordSet, partitions));
    }

    static String incident(JobParameters run) {
        return run.getString("incident", "");
    }

    static String keywordSet(JobParameters run) {
        return run.getString("keywordSet", "");
    }

    static Extent extent(JobParameters run) {
        return new Extent(
                run.getLong("first", 0L),
                run.getLong("through", 0L),
                run.getLong("answers", 0L),
                run.getLong("corrections", 0L));
    }
}
