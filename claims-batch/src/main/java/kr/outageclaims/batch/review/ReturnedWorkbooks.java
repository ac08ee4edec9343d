package kr.outageclaims.batch.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.review.ReviewReading.Group;
import kr.outageclaims.batch.sheet.SealedRow;
import kr.outageclaims.batch.sheet.SealedWorkbook;
import kr.outageclaims.batch.sheet.SheetFault;
import kr.outageclaims.money.Won;

/**
 * The workbooks of one import, read together: members may have shared the rows among them. Gathers everything that is
 * wrong before anything is done.
 */
final class ReturnedWorkbooks {

    private final RoundContent content;
    private final Won capPerClaim;
    private final boolean holdBlank;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, String> decisionCells = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param holdBlank groups that nobody decided are held instead of refused */
    ReturnedWorkbooks(RoundContent content, Won capPerClaim, boolean holdBlank) {
        this.content = content;
        this.capPerClaim = capPerClaim;
        this.holdBlank = holdBlank;
    }

    List<String> faults() {
        return faults;
    }

    /** The answers of all workbooks; sensible only without faults. */
    Answers answers() {
        return new Answers(answers);
    }

    void add(Path file, SealedWorkbook workbook) {
        AnswerReader reader = new AnswerReader(capPerClaim);
        for (SealedRow row : workbook.rowsOf(ReviewSheets.GROUPS)) {
            content.group(row.key()).ifPresent(group -> {
                decisionCells.putIfAbsent(
                        group.groupKey(),
                        file.getFileName() + ": " + ReviewSheets.GROUPS + "!" + row.cellOf(ReviewSheets.DECISION));
                take(file, row, reader.read(row, group.groupKey(), group.outcome(), group.lossesUnknown() == 0));
            });
        }
        for (SealedRow row : workbook.rowsOf(ReviewSheets.SINGLES)) {
            content.single(row.key())
                    .ifPresent(claim -> take(
                            file, row, reader.read(row, claim.receiptNumber(), claim.outcome(), claim.loss() != null)));
        }
        for (SheetFault fault : reader.faults()) {
            faults.add(file.getFileName() + ": " + fault);
        }
    }

    /** To be called after the last workbook. */
    void refuseBlankGroups() {
        for (Group group : content.groups()) {
            if (answers.containsKey(group.groupKey())
                    || content.everyClaimHasItsOwn(group.groupKey(), answers.keySet())) {
                continue;
            }
            if (holdBlank) {
                answers.put(group.groupKey(), new Answer(group.groupKey(), Decision.HOLD, null, null, null, ""));
            } else {
                faults.add(decisionCells.getOrDefault(group.groupKey(), ReviewSheets.GROUPS) + ": "
                        + content.number(group.groupKey())
                        + " 묶음의 결정이 비어 있습니다. 결정을 고르거나 --hold-blank로 모두 보류하십시오."
                        + " / Group " + content.number(group.groupKey())
                        + " is undecided: choose, or hold all blank groups with --hold-blank. [undecided]");
            }
        }
    }

    private void take(Path file, SealedRow row, Optional<Answer> read) {
        read.ifPresent(answer -> {
            Answer before = answers.putIfAbsent(answer.rowKey(), answer);
            if (before != null && !before.canonical().equals(answer.canonical())) {
                faults.add(file.getFileName() + ": "
                        + row.fault(
                                ReviewSheets.DECISION,
                                "contradiction",
                                "다른 파일에는 다르게 결정되어 있습니다. 하나로 맞추십시오."
                                        + " / Another file decides this row differently: agree on one."));
            }
        });
    }
}
