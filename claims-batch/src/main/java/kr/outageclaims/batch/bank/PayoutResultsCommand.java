package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code payout results FILE… --by NAME}: what the bank and the services say became of the payouts. */
@Component
@Command(
        name = "payout results",
        mixinStandardHelpOptions = true,
        description = "은행과 서비스가 돌려준 지급 결과를 반영합니다 / takes back what became of the payouts: paid or returned")
class PayoutResultsCommand implements ClaimsCommand {

    private static final int LONGEST_NAME = 100;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "결과 열이 붙은 지급 파일, CSV 또는 XLSX / the payout files with their results")
    private List<Path> files = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "결과를 가져온 사람 / who brings the results")
    private String by = "";

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            defaultValue = Option.NULL_VALUE,
            description = "어느 지급 파일의 결과인지, 확장자 없이 / the payout file they answer, without its ending;"
                    + " only when the command asks for it")
    private @Nullable String sheet;

    private final JobRuns runs;
    private final Job payoutResults;
    private final Sheets sheets;
    private final ResultFiles known;
    private final RejectedResults rejects;
    private final BankResultSettings settings;
    private final Supplier<ToldResults> telling;

    PayoutResultsCommand(
            JobRuns runs,
            JobRepository repository,
            @Qualifier("payoutResults") Job payoutResults,
            @Qualifier("tellResults") Job tellResults,
            Sheets sheets,
            ResultFiles known,
            RejectedResults rejects,
            BankResultSettings settings) {
        this.runs = runs;
        this.payoutResults = payoutResults;
        this.sheets = sheets;
        this.known = known;
        this.rejects = rejects;
        this.settings = settings;
        this.telling = () -> new ToldResults(runs, tellResults, repository, known);
    }

    /** Looks through every file before the first is taken in: bad input changes nothing. */
    @Override
    public Integer call() {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new BadInput("--by: name who brings the results, with at most " + LONGEST_NAME + " characters.");
        }
        List<JobRun> all = new ArrayList<>();
        for (Path file : files) {
            ReturnedFile returned = ReturnedFile.read(file, settings);
            all.add(run(returned, sheets.answeredBy(returned, sheet)));
        }
        try (ToldResults told = telling.get()) {
            for (JobRun run : all) {
                take(run);
                told.taken(run.scope().getOrDefault(PayoutResultsJob.INCIDENT, ""));
            }
        }
        return 0;
    }

    private JobRun run(ReturnedFile returned, Sheets.Sheet answered) {
        ResultFiles.Key key = new ResultFiles.Key(answered.name(), returned.sha256());
        return new JobRun(
                payoutResults,
                Map.of(
                        PayoutResultsJob.INCIDENT, answered.incident(),
                        PayoutResultsJob.SHEET, key.sheet(),
                        PayoutResultsJob.SHA256, key.sha256()),
                Map.of(
                        PayoutResultsJob.FILE, returned.file().toAbsolutePath().toString(),
                        PayoutResultsJob.BY, by.strip()),
                // the same as the payouts': nothing is sent anew while results come in
                "payout " + answered.incident(),
                () -> known.find(key).filter(ResultFile::finished).isPresent()
                        ? Optional.empty()
                        : Optional.of(new JobRun.Work(Map.of(), returned.rows().size())));
    }

    private void take(JobRun run) {
        boolean done = runs.run(run).isPresent();
        ResultFile file = known.find(new ResultFiles.Key(
                        run.scope().getOrDefault(PayoutResultsJob.SHEET, ""),
                        run.scope().getOrDefault(PayoutResultsJob.SHA256, "")))
                .orElseThrow();
        // written anew also when nothing was taken in: somebody may have lost the file
        @Nullable Path rejected = rejects.write(file).orElse(null);
        String name = Path.of(run.given().getOrDefault(PayoutResultsJob.FILE, ""))
                .getFileName()
                .toString();
        System.out.println(name + ": "
                + (done ? "" : "이미 반영한 결과입니다. 새로 반영한 것이 없습니다 / taken in before, nothing new — ")
                + counts(file)
                + (rejected == null ? "" : ", 제외 목록 / rejects in " + rejected));
    }

    private String counts(ResultFile file) {
        return String.format(
                Locale.ROOT,
                "%s 행 %,d / rows, 지급 %,d (%,d) / paid, 반송 %,d (%,d) / returned, 되풀이 %,d / repeats, 제외 %,d / rejects,"
                        + " 결과를 기다리는 줄 %,d / lines without a result",
                file.sheet(),
                file.rows(),
                file.paid().count(),
                file.paid().quantity(),
                file.returned().count(),
                file.returned().quantity(),
                file.repeats(),
                file.rejects(),
                known.withoutResult(file.sheet()));
    }
}
