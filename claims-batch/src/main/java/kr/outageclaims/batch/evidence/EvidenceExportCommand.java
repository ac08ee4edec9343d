package kr.outageclaims.batch.evidence;

import java.nio.file.Path;
import java.util.Locale;
import kr.outageclaims.batch.access.Access;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence export}: what claimants sent, for the reviewers of a round. */
@Component
@Command(
        name = "evidence export",
        description = "심사 회차의 증빙 파일을 열어 폴더에 둡니다. 누가 왜 보는지 기록합니다"
                + " / opens the evidence of a round's claims into a folder; notes who looks and why",
        mixinStandardHelpOptions = true)
class EvidenceExportCommand implements ClaimsCommand {

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(
            names = "--round",
            required = true,
            paramLabel = "N",
            description = "심사 회차, 열려 있어도 됩니다 / number of the review round, open or closed")
    private int round;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "없거나 비어 있는 폴더 / a folder that is empty or not there yet")
    private Path out = Path.of(".");

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "왜 보는지 / why they are looked at")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "보는 사람, 없으면 이 컴퓨터의 계정 / who looks; else the account of this machine")
    private String by = System.getProperty("user.name");

    private final RoundEvidence evidence;
    private final ObjectProvider<EvidenceExport> export;

    EvidenceExportCommand(RoundEvidence evidence, ObjectProvider<EvidenceExport> export) {
        this.evidence = evidence;
        this.export = export;
    }

    @Override
    public Integer call() {
        incident.calendar();
        Access access = new Access(
                Words.of("--by", by, Words.LONGEST_NAME),
                "evidence export",
                Words.of("--reason", reason, Words.LONGEST_REASON));
        long opened = evidence.round(incident.id(), round)
                .orElseThrow(() -> new BadInput("--round " + round + ": " + incident.id()
                        + "에 그런 회차가 없습니다 / there is no such round. review export opens one."));
        try (HalfFolder folder = HalfFolder.beside(out)) {
            // only here, so that wrong usage is told without the private key
            EvidenceExport.Exported exported = export.getObject().write(opened, folder, access);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d차 심사: 신고 %,d건의 증빙 파일 %,d개, 악성 코드 검사를 못 한 것 %,d개, 악성 코드가 있어 뺀 것 %,d개"
                            + " / %,d files of %,d claims, %,d of them unscanned, %,d infected and left out: %s",
                    round,
                    exported.claims(),
                    exported.files(),
                    exported.unscanned(),
                    exported.infected(),
                    exported.files(),
                    exported.claims(),
                    exported.unscanned(),
                    exported.infected(),
                    out.toAbsolutePath().normalize()));
        }
        return 0;
    }
}
