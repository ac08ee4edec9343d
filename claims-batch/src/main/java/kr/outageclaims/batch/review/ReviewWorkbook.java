package kr.outageclaims.batch.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.review.ReviewReading.Case;
import kr.outageclaims.batch.review.ReviewReading.Group;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.sheet.SheetWriter;
import kr.outageclaims.batch.sheet.WorkbookWriter;

/** Writes the workbooks of a round: the one that comes back, and the list of all proposals. */
final class ReviewWorkbook {

    private final Round round;
    private final Wording wording;
    private final ReviewReading reading;
    private final GroupNumbers numbers;

    ReviewWorkbook(Round round, Wording wording, ReviewReading reading) {
        this.round = round;
        this.wording = wording;
        this.reading = reading;
        this.numbers = GroupNumbers.of(
                reading.groups(round).stream().map(Group::groupKey).toList());
    }

    /** What the workbook says of itself; the import compares it with the round. */
    static Map<String, String> about(Round round) {
        return Map.of(
                "kind", ReviewSheets.KIND,
                "incident", round.incident(),
                "round", Integer.toString(round.number()),
                "rulebook", round.rulebook(),
                "exported", Integer.toString(round.exported()));
    }

    /** The workbook for the council's decisions. */
    void writeTo(Path file, RowSeal seal) {
        List<Group> groups = reading.groups(round);
        List<Case> singles = reading.singles(round);
        try (WorkbookWriter workbook = WorkbookWriter.sealed(seal, about(round))) {
            new GuidePage(round, wording).write(workbook, groups.size(), singles.size());
            new SummaryPage(wording).write(workbook, reading.summary(round));
            groups(workbook.table(ReviewSheets.GROUPS, ReviewSheets.groups()), groups);
            singles(workbook.table(ReviewSheets.SINGLES, ReviewSheets.singles()), singles);
            workbook.writeTo(file);
        }
    }

    /** Every proposal of the round, for looking things up; answers how many there are. */
    int writeAllTo(Path file) {
        try (WorkbookWriter workbook = WorkbookWriter.plain()) {
            SheetWriter sheet = workbook.table(ReviewSheets.ALL, ReviewSheets.all());
            reading.all(
                    round,
                    claim -> sheet.row(Arrays.asList(
                            claim.receiptNumber(),
                            numbers.of(claim.groupKey()),
                            claim.single() ? "개별" : "묶음",
                            claim.name(),
                            Wording.userType(claim.reporter(), claim.tier()),
                            wording.service(claim.service(), claim.feature()),
                            Outcomes.korean(claim.outcome()),
                            wording.clauseTitle(claim.clause()),
                            claim.loss(),
                            claim.fee(),
                            claim.cash(),
                            Wording.entitlements(claim.entitlements()))));
            workbook.writeTo(file);
            return sheet.rows();
        }
    }

    private void groups(SheetWriter sheet, List<Group> groups) {
        Map<String, List<Case>> examples = reading.examples(round);
        groups.forEach(group -> sheet.row(
                Arrays.asList(
                        numbers.of(group.groupKey()),
                        Outcomes.korean(group.outcome()),
                        wording.clauseTitle(group.clause()),
                        AmountBand.ofGroup(group.groupKey()).korean(),
                        group.claims(),
                        group.singles(),
                        group.cash(),
                        Wording.entitlements(group),
                        group.loss(),
                        Wording.examples(examples.getOrDefault(group.groupKey(), List.of())),
                        null,
                        null,
                        null,
                        null,
                        null),
                Decision.wordsFor(group.outcome())));
    }

    private void singles(SheetWriter sheet, List<Case> singles) {
        singles.forEach(claim -> sheet.row(
                Arrays.asList(
                        claim.receiptNumber(),
                        numbers.of(claim.groupKey()),
                        claim.name(),
                        Wording.userType(claim.reporter(), claim.tier()),
                        wording.service(claim.service(), claim.feature()),
                        Wording.narrative(claim),
                        Wording.reasons(claim),
                        Outcomes.korean(claim.outcome()),
                        wording.clauseWithText(claim.clause()),
                        claim.loss(),
                        claim.fee(),
                        claim.cash(),
                        Wording.entitlements(claim.entitlements()),
                        null,
                        null,
                        null,
                        null,
                        null),
                Decision.wordsFor(claim.outcome())));
    }
}
