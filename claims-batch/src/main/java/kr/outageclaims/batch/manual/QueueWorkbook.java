package kr.outageclaims.batch.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.outageclaims.batch.manual.QueueExport.Numbered;
import kr.outageclaims.batch.manual.QueueExport.SingleRow;
import kr.outageclaims.batch.manual.WaitingClaims.Shown;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.sheet.SheetWriter;
import kr.outageclaims.batch.sheet.WorkbookWriter;
import kr.outageclaims.intake.claimant.Masking;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;

/** Writes the operators' workbook: 안내, 묶음, 개별. Narratives are masked, and nobody is named. */
final class QueueWorkbook {

    /** What a workbook of this kind says of itself. */
    static final String KIND = "kind";

    static final String MANUAL = "manual";
    static final String INCIDENT = "incident";
    static final String EXPORT = "export";

    private static final int EXAMPLE_LENGTH = 140;
    private static final int NARRATIVE_LENGTH = 1_000;
    private static final int INPUTS = 8;

    private final OutageCalendar calendar;
    private final Map<Long, Shown> shown;

    /** @param shown the claims whose words appear, by id */
    QueueWorkbook(OutageCalendar calendar, Map<Long, Shown> shown) {
        this.calendar = calendar;
        this.shown = shown;
    }

    void write(Path file, RowSeal seal, long exportId, QueueExport export) {
        Map<String, String> about =
                Map.of(KIND, MANUAL, INCIDENT, calendar.incident().id(), EXPORT, Long.toString(exportId));
        try (WorkbookWriter workbook = WorkbookWriter.sealed(seal, about)) {
            QueueGuide.write(workbook.page("안내", 26, 90), calendar, export);
            SheetWriter groups = workbook.table(QueueColumn.GROUPS, QueueColumn.ofGroups(calendar));
            export.groups().forEach(numbered -> groups.row(row(numbered)));
            SheetWriter singles = workbook.table(QueueColumn.SINGLES, QueueColumn.ofSingles(calendar));
            export.alone().forEach(claim -> singles.row(row(claim, "")));
            export.exceptions().forEach(single -> singles.row(row(single)));
            workbook.writeTo(file);
        }
    }

    private List<@Nullable Object> row(Numbered numbered) {
        CaseGroup group = numbered.group();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(numbered.number());
        row.add(group.claims().size());
        row.add(group.examples().stream()
                .map(claim -> "• " + masked(claim, EXAMPLE_LENGTH).replace('\n', ' '))
                .collect(Collectors.joining("\n")));
        row.add(String.join(", ", group.words()));
        row.add(group.doubt());
        addGuess(row, group.guess());
        return row;
    }

    private List<@Nullable Object> row(SingleRow single) {
        return row(single.claim(), single.groupNumber());
    }

    private List<@Nullable Object> row(WaitingClaim claim, String groupNumber) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(claim.receiptNumber());
        row.add(groupNumber);
        row.add(masked(claim, NARRATIVE_LENGTH));
        Shown words = shown.get(claim.claimId());
        row.add(words == null ? null : words.loss());
        row.add(Doubt.inWords(claim.doubts()));
        addGuess(row, claim.guess());
        return row;
    }

    private void addGuess(List<@Nullable Object> row, Guess guess) {
        row.add(calendar.service(guess.service())
                .map(AffectedService::koreanName)
                .orElse(guess.service()));
        row.add(
                guess.feature() == null
                        ? ""
                        : calendar.feature(guess.service(), guess.feature())
                                .map(Feature::koreanName)
                                .orElse(guess.feature()));
        row.add(QueueWords.of(guess.reporter()));
        row.add(QueueWords.of(guess.tier()));
        row.add(QueueWords.of(guess.damageNature()));
        for (int i = 0; i < INPUTS; i++) {
            row.add(null);
        }
    }

    private String masked(WaitingClaim claim, int length) {
        Shown words = shown.get(claim.claimId());
        if (words == null) {
            return "";
        }
        String masked = Masking.maskNarrative(words.narrative()).strip();
        return words.filing()
                .behind(
                        masked.codePointCount(0, masked.length()) <= length
                                ? masked
                                : masked.substring(0, masked.offsetByCodePoints(0, length)) + "…");
    }
}
