package kr.outageclaims.batch.report;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.outage.Incident;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code status}: where the claims are, who has to act, and what the jobs did last. */
@Component
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "단계별 접수, 사람을 기다리는 건, 법정 고지 기한, 작업 / claims by stage, what waits, deadlines, jobs")
class StatusCommand implements ClaimsCommand {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final StageCounts stageCounts;
    private final LastRuns lastRuns;
    private final OutboxCounts outbox;
    private final EvidenceCounts evidence;
    private final Clock clock;

    StatusCommand(
            StageCounts stageCounts, LastRuns lastRuns, OutboxCounts outbox, EvidenceCounts evidence, Clock clock) {
        this.evidence = evidence;
        this.outbox = outbox;
        this.stageCounts = stageCounts;
        this.lastRuns = lastRuns;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<String> incidents = stageCounts.incidents();
        if (incidents.isEmpty()) {
            System.out.println("아직 접수가 없습니다 / no claims yet");
        }
        incidents.forEach(this::show);
        show("신고인이 보낸 증빙 / evidence from claimants", evidence.inWords());
        show("신고인에게 보내는 메일 / mails to claimants", outbox.inWords());
        System.out.println("작업 (한국 시각) / jobs (Korean time)");
        List<LastRuns.Run> runs = lastRuns.ofEachJob();
        if (runs.isEmpty()) {
            System.out.println("  없음 / none");
        }
        runs.forEach(run -> System.out.println("  " + run.inWords(SEOUL)));
        return 0;
    }

    private static void show(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(title);
            lines.forEach(line -> System.out.println("  " + line));
            System.out.println();
        }
    }

    private void show(String incident) {
        System.out.println(OutageCalendar.of(incident)
                .map(calendar -> calendar.incident().koreanName() + " / "
                        + calendar.incident().englishName())
                .orElse(incident));
        stageCounts
                .of(incident)
                .forEach(count -> System.out.printf(Locale.ROOT, "  %,10d  %s%n", count.claims(), count.name()));
        OutageCalendar.of(incident)
                .map(calendar -> deadline(calendar.incident()))
                .ifPresent(line -> System.out.println("  " + line));
        System.out.println();
    }

    private String deadline(Incident incident) {
        return incident.ended() == null
                ? "장애 시각이 알려지지 않아 신고는 담당자 확인을 기다리고, 고지 기한은 정할 수 없습니다"
                        + " / the outage's times are not known: claims wait for an operator, no notice can fall due"
                : LegalNotice.after(incident.ended(), SEOUL).inWords(LegalNotice.today(clock, SEOUL));
    }
}
