package kr.outageclaims.batch.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.sheet.SealedWorkbook;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;

/** Reads what came back, and puts an import into business words: incident, round, answers, and who decided. */
@Component
final class ReviewImportRun {

    private final Job reviewImport;
    private final Rounds rounds;
    private final ReviewReading reading;
    private final StoredAnswers stored;
    private final RulebooksAtHand rulebooks;
    private final RowSeal seal;

    ReviewImportRun(
            Job reviewImport,
            Rounds rounds,
            ReviewReading reading,
            StoredAnswers stored,
            RulebooksAtHand rulebooks,
            RowSeal seal) {
        this.reviewImport = reviewImport;
        this.rounds = rounds;
        this.reading = reading;
        this.stored = stored;
        this.rulebooks = rulebooks;
        this.seal = seal;
    }

    /** @throws BadInput with all that is wrong with the files, one line each */
    Returned read(List<Path> files, boolean holdBlank) {
        List<SealedWorkbook> workbooks = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Map<Map<String, String>, Path> abouts = new LinkedHashMap<>();
        for (Path file : files) {
            SealedWorkbook workbook = SealedWorkbook.read(file, seal);
            workbook.faults().forEach(fault -> faults.add(file.getFileName() + ": " + fault));
            workbooks.add(workbook);
            if (!workbook.about().isEmpty()) {
                abouts.putIfAbsent(workbook.about(), file);
            }
        }
        if (abouts.size() > 1) {
            faults.add("파일들이 서로 다른 차수나 작성본입니다. 따로 반영하십시오."
                    + " / The files are of different rounds or copies: import them apart. [different-workbooks]");
        }
        if (abouts.size() != 1) {
            throw refused(faults);
        }
        Map.Entry<Map<String, String>, Path> one = abouts.entrySet().iterator().next();
        Round round = round(one.getKey(), one.getValue(), faults);
        Rulebook rulebook = rulebooks.unedited(round.rulebook(), round.incident());
        ReturnedWorkbooks returned = new ReturnedWorkbooks(
                new RoundContent(reading.groups(round), reading.singles(round)),
                rulebook.manifest().capPerClaim(),
                holdBlank);
        for (int i = 0; i < files.size(); i++) {
            returned.add(files.get(i), workbooks.get(i));
        }
        faults.addAll(returned.faults());
        if (faults.isEmpty()) {
            returned.refuseBlankGroups();
            faults.addAll(returned.faults());
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        refuseOtherAnswers(round, returned.answers());
        return new Returned(round, returned.answers());
    }

    JobRun over(Returned returned, String by) {
        Round round = returned.round();
        return new JobRun(
                reviewImport,
                Map.of(
                        "incident", round.incident(),
                        "round", Integer.toString(round.number()),
                        "copy", Integer.toString(round.exported()),
                        "answers", returned.answers().sha256(),
                        "by", by),
                ReviewExportRun.lock(round.incident()),
                () -> work(returned));
    }

    /** Under the lock, before which the round may have been written again or closed since the files were read. */
    private Optional<JobRun.Work> work(Returned returned) {
        Round now = rounds.of(returned.round().incident(), returned.round().number())
                .orElseThrow();
        refuseOtherAnswers(now, returned.answers());
        if (now.exported() != returned.round().exported()) {
            throw new BadInput(stale(now));
        }
        if (!now.isOpen()) {
            return Optional.empty();
        }
        stored.keep(now, returned.answers());
        return Optional.of(new JobRun.Work(Map.of(), reading.count(now)));
    }

    static String stale(Round round) {
        return "다시 내보내기 전의 파일입니다. 작성본 " + round.exported() + "에 결정을 적으십시오. / A stale workbook: copy " + round.exported()
                + " was written since; decide there. [stale]";
    }

    private Round round(Map<String, String> about, Path file, List<String> faults) {
        String name = file.getFileName() + ": ";
        if (!ReviewSheets.KIND.equals(about.get("kind"))) {
            faults.add(name + "심사 파일이 아닙니다. 수동 분류 파일은 manual import로 반영하십시오."
                    + " / Not a review workbook; the operators' workbook goes to manual import. [another-workbook]");
            throw refused(faults);
        }
        Optional<Round> found = rounds.of(about.getOrDefault("incident", ""), Integer.parseInt(about.get("round")));
        if (found.isEmpty()) {
            faults.add(name + "이 자료에 없는 차수의 파일입니다. 이 자료에서 내보낸 파일을 주십시오."
                    + " / This database has no such round: bring a workbook that it exported. [unknown-round]");
            throw refused(faults);
        }
        Round round = found.get();
        if (!about.equals(ReviewWorkbook.about(round))) {
            faults.add(name + stale(round));
            throw refused(faults);
        }
        return round;
    }

    private static void refuseOtherAnswers(Round round, Answers answers) {
        if (!round.isOpen() && !answers.sha256().equals(round.answersSha256())) {
            throw new BadInput("심사 " + round.number() + "차는 다른 결정으로 이미 마감되었습니다. 다음 차수에서 심사하십시오. / Round "
                    + round.number()
                    + " is closed with other decisions; what is held comes back in the next round. [closed]");
        }
    }

    private static BadInput refused(List<String> faults) {
        List<String> lines = new ArrayList<>(new LinkedHashSet<>(faults));
        int count = lines.size();
        lines.add(0, "아무것도 반영하지 않았습니다. 고칠 곳이 " + count + "군데 있습니다. / Nothing was taken over; " + count + " to mend:");
        return new BadInput(String.join(System.lineSeparator(), lines));
    }

    /** Answers that are right, and the round that they are for. */
    record Returned(Round round, Answers answers) {}
}
