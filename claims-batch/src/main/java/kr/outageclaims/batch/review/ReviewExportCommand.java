package kr.outageclaims.batch.review;

import java.nio.file.Path;
import java.util.Locale;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.run.JobRuns;
import kr.outageclaims.batch.sheet.OutputPlace;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review export --incident ID --rulebook VERSION --out DIR}. */
@Component
@Command(
        name = "review export",
        mixinStandardHelpOptions = true,
        description = "협의체 심사 파일을 내보냅니다 / opens the next round of the council or rewrites the open one")
class ReviewExportCommand implements ClaimsCommand {

    private final JobRuns runs;
    private final ReviewExportRun exportRun;
    private final Rounds rounds;
    private final ExportFolder folder;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "VERSION",
            description = "보상 기준의 판, 예: 2022-12-29 / the rulebook's version")
    private String rulebook = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "파일을 둘 폴더 / the folder for the files")
    private Path out = Path.of(".");

    ReviewExportCommand(JobRuns runs, ReviewExportRun exportRun, Rounds rounds, ExportFolder folder) {
        this.runs = runs;
        this.exportRun = exportRun;
        this.rounds = rounds;
        this.folder = folder;
    }

    @Override
    public Integer call() {
        JobRun run = exportRun.over(incident.calendar(), rulebook);
        OutputPlace.needFolder(out);
        folder.choose(out);
        runs.run(run)
                .flatMap(done -> rounds.open(incident.id()))
                .ifPresentOrElse(this::tell, () -> System.out.println("심사할 보상안이 없습니다 / nothing to review"));
        return 0;
    }

    private void tell(Round round) {
        System.out.printf(
                Locale.ROOT,
                "심사 %d차 (작성본 %d) / round %d, copy %d%n",
                round.number(),
                round.exported(),
                round.number(),
                round.exported());
        System.out.println(folder.workbook(round));
        System.out.println(folder.allProposals(round));
    }
}
