package kr.outageclaims.batch.manual;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code manual export --incident ID --out FILE.xlsx}. */
@Component
@Command(
        name = "manual export",
        mixinStandardHelpOptions = true,
        description = "담당자 확인 대기열을 엑셀로 내보냅니다 / writes the operators' queue as a workbook")
class ManualExportCommand implements ClaimsCommand {

    private final WaitingClaims waitingClaims;
    private final Exports exports;
    private final ObjectProvider<RowSeal> seal;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "쓸 파일 / the workbook to write")
    private Path out = Path.of("");

    @Option(
            names = "--singly",
            split = ",",
            paramLabel = "RECEIPT",
            description = "묶음과 따로 답할 접수번호 / receipts to be given a row of their own beside their group's")
    private List<String> singly = List.of();

    ManualExportCommand(WaitingClaims waitingClaims, Exports exports, ObjectProvider<RowSeal> seal) {
        this.waitingClaims = waitingClaims;
        this.exports = exports;
        this.seal = seal;
    }

    @Override
    public Integer call() {
        if (!out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new BadInput("--out " + out + ": expected a file name that ends in .xlsx");
        }
        OutageCalendar calendar = incident.calendar();
        OutputPlace.needFile(out);
        List<WaitingClaim> waiting = waitingClaims.of(incident.id());
        QueueExport export = QueueExport.of(Grouping.of(waiting), wantedSingly());
        long id = exports.record(incident.id(), export);
        new QueueWorkbook(calendar, waitingClaims.shown(shownIds(export))).write(out, seal.getObject(), id, export);
        System.out.printf(
                Locale.ROOT,
                "담당자 확인 %,d건을 %,d개 행으로 묶어 %s 에 썼습니다 / %,d waiting claims in %,d rows%n",
                export.claims(),
                export.rows(),
                out,
                export.claims(),
                export.rows());
        return 0;
    }

    private List<WaitingClaim> wantedSingly() {
        List<WaitingClaim> found = waitingClaims.singly(incident.id(), singly);
        if (found.size() < Set.copyOf(singly).size()) {
            Set<String> known = found.stream().map(WaitingClaim::receiptNumber).collect(Collectors.toSet());
            throw new BadInput("--singly "
                    + singly.stream()
                            .filter(receipt -> !known.contains(receipt))
                            .collect(Collectors.joining(","))
                    + ": no classified claim of this incident has this receipt number");
        }
        return found;
    }

    private static Collection<Long> shownIds(QueueExport export) {
        return Stream.of(export.alone().stream(), export.exceptions().stream().map(QueueExport.SingleRow::claim))
                .flatMap(claims -> claims)
                .map(WaitingClaim::claimId)
                .toList();
    }
}
