package kr.outageclaims.batch.manual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.outageclaims.batch.manual.ManualAnswers.Given;
import kr.outageclaims.batch.sheet.SealedRow;
import kr.outageclaims.batch.sheet.SealedWorkbook;
import kr.outageclaims.batch.sheet.SheetFault;
import kr.outageclaims.outage.OutageCalendar;

/**
 * What a workbook that came back says of each claim. A claim's own row goes before its group's, and an answer that was
 * given singly stays when the group is answered later. Pure but for its own lists.
 */
final class QueueAnswers {

    private final OutageCalendar calendar;
    private final Map<String, List<ExportedClaim>> byRow;
    private final Map<String, ExportedClaim> byReceipt;
    private final Set<String> answeredSingly = new HashSet<>();
    private final List<Given> added = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<Long> unchanged = new HashSet<>();

    private QueueAnswers(OutageCalendar calendar, List<ExportedClaim> claims) {
        this.calendar = calendar;
        this.byRow = claims.stream().collect(Collectors.groupingBy(ExportedClaim::rowKey));
        this.byReceipt = claims.stream().collect(Collectors.toMap(ExportedClaim::receiptNumber, Function.identity()));
    }

    /** @param claims all the claims of the export that the workbook says it is */
    static QueueAnswers of(SealedWorkbook workbook, OutageCalendar calendar, List<ExportedClaim> claims) {
        QueueAnswers answers = new QueueAnswers(calendar, claims);
        answers.faults.addAll(workbook.faults());
        workbook.rowsOf(QueueColumn.SINGLES).stream()
                .filter(AnswerReading::isAnswered)
                .forEach(answers::takeSingle);
        workbook.rowsOf(QueueColumn.GROUPS).stream()
                .filter(AnswerReading::isAnswered)
                .forEach(answers::takeGroup);
        return answers;
    }

    /** New answers; only good when there is no fault. */
    List<Given> added() {
        return List.copyOf(added);
    }

    List<SheetFault> faults() {
        return List.copyOf(faults);
    }

    /** Claims whose answer in this workbook was taken over before. */
    int unchanged() {
        return unchanged.size();
    }

    private void takeSingle(SealedRow row) {
        ExportedClaim claim = byReceipt.get(row.key());
        if (claim == null) {
            faults.add(unknown(row, QueueColumn.RECEIPT));
            return;
        }
        answeredSingly.add(row.key());
        settle(row, List.of(claim));
    }

    private void takeGroup(SealedRow row) {
        List<ExportedClaim> claims = byRow.get(row.key());
        if (claims == null) {
            faults.add(unknown(row, QueueColumn.GROUP));
            return;
        }
        settle(
                row,
                claims.stream()
                        .filter(claim -> !answeredSingly.contains(claim.receiptNumber()))
                        .filter(claim -> !claim.isAnsweredSingly())
                        .toList());
    }

    private void settle(SealedRow row, List<ExportedClaim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        AnswerReading reading = new AnswerReading(calendar, row, claims.get(0).guess());
        Optional<Answer> answer = reading.read();
        faults.addAll(reading.faults());
        answer.ifPresent(said -> {
            refuseOther(row, claims, said);
            refuseStale(row, claims);
            for (ExportedClaim claim : claims) {
                if (claim.isAnswered()) {
                    unchanged.add(claim.claimId());
                } else {
                    added.add(new Given(claim, said, row.key()));
                }
            }
        });
    }

    private void refuseOther(SealedRow row, List<ExportedClaim> claims, Answer said) {
        long others = claims.stream()
                .filter(claim -> claim.isAnswered() && !said.equals(claim.given()))
                .count();
        if (others > 0) {
            faults.add(
                    row.fault(
                            QueueColumn.AS_GUESSED,
                            "answered-otherwise",
                            others + "건은 이미 다르게 답했습니다. 고치려면 manual export --singly 접수번호 로 다시 내보내십시오. / " + others
                                    + " claims of this row were answered otherwise before; to correct one, export it with --singly."));
        }
    }

    private void refuseStale(SealedRow row, List<ExportedClaim> claims) {
        long stale = claims.stream()
                .filter(claim -> !claim.isAnswered() && claim.stale())
                .count();
        if (stale > 0) {
            faults.add(row.fault(
                    QueueColumn.AS_GUESSED,
                    "stale",
                    "내보낸 뒤에 " + stale + "건의 분류가 바뀌었습니다. 새로 내보내 작성하십시오. / " + stale
                            + " claims of this row were classified anew since the export: export it again."));
        }
    }

    private static SheetFault unknown(SealedRow row, String header) {
        return row.fault(
                header,
                "unknown-row",
                "이 데이터베이스가 내보낸 행이 아닙니다. 새로 내보내 작성하십시오. / This database did not export the row: export it anew.");
    }
}
