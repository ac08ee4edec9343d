package kr.outageclaims.batch.report;

import java.nio.file.Path;
import java.util.Locale;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export classifications|proposals --incident ID [--rulebook VERSION] --out FILE.csv}. */
@Component
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "분류나 보상안의 가장 새로운 행을 CSV로 내보냅니다 / flat CSV of the newest rows")
class ExportCommand implements ClaimsCommand {

    enum What {
        classifications,
        proposals
    }

    private final ClassificationsCsv classifications;
    private final ProposalsCsv proposals;

    @Parameters(index = "0", paramLabel = "classifications|proposals", description = "무엇을 / what to write")
    private What what = What.classifications;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--rulebook",
            defaultValue = "",
            paramLabel = "VERSION",
            description = "이 판의 보상안만 / proposals under this version only; left out: the newest of each claim")
    private String rulebook = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "쓸 파일 / the file to write")
    private Path out = Path.of("");

    ExportCommand(ClassificationsCsv classifications, ProposalsCsv proposals) {
        this.classifications = classifications;
        this.proposals = proposals;
    }

    @Override
    public Integer call() {
        OutageCalendar calendar = incident.calendar();
        if (what == What.classifications && !rulebook.isEmpty()) {
            throw new BadInput("--rulebook: 분류는 어느 판에서나 같으니 빼 주세요 / classifications are the same under every"
                    + " rulebook; leave it out.");
        }
        OutputPlace.needFile(out);
        long rows = switch (what) {
            case classifications -> classifications.write(incident.id(), out);
            case proposals -> proposals.write(calendar, rulebook, out);
        };
        System.out.printf(Locale.ROOT, "%,d행을 썼습니다 / %,d rows written: %s%n", rows, rows, out);
        return 0;
    }
}
