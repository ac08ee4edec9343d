package kr.outageclaims.batch.report;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.run.ClaimsCommand;
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
    private final Clock clock;

    StatusCommand(StageCounts stageCounts, LastRuns lastRuns, Clock clock) {
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
        System.out.println("작업 (한국 시각) / jobs (Korean time)");
        List<LastRuns.Run> runs = lastRuns.ofEachJob();
        if (runs.isEmpty()) {
            System.out.println("  없음 / none");
        }
        runs.forEach(run -> System.out.println("  " + run.inWords(SEOUL)));
        return 0;
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
                .map(calendar -> LegalNotice.after(calendar.incident().ended(), SEOUL))
                .ifPresent(notice -> System.out.println("  " + notice.inWords(LegalNotice.today(clock, SEOUL))));
        System.out.println();
    }
}
