package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import kr.outageclaims.batch.run.Places;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.batch.stored.CodeWords;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code payout create}: what finance takes to the bank, and what the services fulfil. */
@Component
@Command(
        name = "payout create",
        description = "마감된 심사 회차의 지급 파일을 만듭니다 / payout files of a closed round; again: the same bytes",
        mixinStandardHelpOptions = true)
class PayoutCreateCommand implements ClaimsCommand {

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(names = "--round", required = true, description = "심사 회차 / number of the review round")
    private int round;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "파일을 둘 폴더 / folder for the files")
    private Path out = Path.of(".");

    private final JobRuns runs;
    private final Job payout;
    private final JdbcClient jdbc;

    PayoutCreateCommand(JobRuns runs, @Qualifier("payout") Job payout, JdbcClient jdbc) {
        this.runs = runs;
        this.payout = payout;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() {
        incident.calendar();
        PayoutRound closed = PayoutRound.closed(jdbc, incident.id(), round);
        OutputPlace.needFolder(out);
        String folder = out.toAbsolutePath().normalize().toString();
        runs.run(new JobRun(
                payout,
                Map.of("incident", incident.id(), "round", String.valueOf(round)),
                Map.of("out", folder),
                "payout " + incident.id(),
                () -> Optional.of(new JobRun.Work(
                        Map.of("copy", nextCopy(), PayoutJob.SUPPLEMENT, nextSupplement(closed)),
                        closed.grantedClaims(jdbc)))));
        print(closed, folder);
        return 0;
    }

    /** Files are written again on request, so every writing is a run of its own. */
    private long nextCopy() {
        return jdbc.sql("SELECT COUNT(*) + 1 FROM BATCH_JOB_INSTANCE WHERE JOB_NAME = 'payout'")
                .query(Long.class)
                .single();
    }

    private long nextSupplement(PayoutRound closed) {
        return jdbc.sql("SELECT COALESCE(MAX(supplement), 0) + 1 FROM payout WHERE round_id = ?")
                .param(closed.id())
                .query(Long.class)
                .single();
    }

    private void print(PayoutRound closed, String folder) {
        System.out.println(Places.left("무엇 / what", 52)
                + Places.left("상태 / state", 38)
                + Places.right("건 / n", 8)
                + Places.right("수량 / sum", 12));
        jdbc.sql("""
                        SELECT kind, state, COUNT(*) AS payouts, SUM(quantity) AS quantity
                        FROM payout WHERE round_id = ? AND (live = 1 OR state <> 'READY') GROUP BY kind, state ORDER BY kind, state
                        """).param(closed.id()).query(row -> {
            System.out.println(Places.left(CodeWords.kind(row.getString("kind")), 52)
                    + Places.left(CodeWords.both("state", row.getString("state")), 38)
                    + String.format(Locale.ROOT, "%,8d%,12d", row.getLong("payouts"), row.getLong("quantity")));
        });
        System.out.println("지급 파일 / payout files: " + folder);
    }
}
