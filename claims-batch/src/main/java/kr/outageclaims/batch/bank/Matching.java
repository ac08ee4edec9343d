package kr.outageclaims.batch.bank;

import java.util.Map;
import java.util.function.Function;
import kr.outageclaims.batch.bank.ReadRow.Line;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Finds the payout that a line is about, and whether the line may be taken. */
class Matching implements ItemProcessor<ReadRow, Matched> {

    private final ResultHeader header;
    private final Map<String, Transfer> transfers;
    private final Function<Line, String> whyMissing;

    /**
     * @param transfers the lines of the payout file, by receipt number
     * @param whyMissing the code for a line whose receipt number is not among them
     */
    Matching(ResultHeader header, Map<String, Transfer> transfers, Function<Line, String> whyMissing) {
        this.header = header;
        this.transfers = transfers;
        this.whyMissing = whyMissing;
    }

    @Override
    public Matched process(ReadRow row) {
        return row instanceof Line line ? matched(line) : new Matched.Refused((ReadRow.Rejected) row);
    }

    private Matched matched(Line line) {
        Transfer transfer = transfers.get(line.receipt());
        if (transfer == null || !transfer.kind().equals(line.kind())) {
            return refused(line, ResultColumn.RECEIPT_NUMBER, whyMissing.apply(line));
        }
        if (line.sequence() > 0 && line.sequence() != transfer.line()) {
            return refused(line, ResultColumn.SEQUENCE, "wrong-sequence");
        }
        if (line.quantity() != transfer.quantity()) {
            return refused(line, header.isOfAService() ? ResultColumn.QUANTITY : ResultColumn.AMOUNT, "wrong-amount");
        }
        Transfer.Answer answer = transfer.answer(line);
        return answer.news().isEmpty()
                ? refused(line, ResultColumn.RESULT, answer.code())
                : answer.news().get() == Transfer.News.REPEAT
                        ? new Matched.Repeat(line.row())
                        : new Matched.Taken(transfer.payoutId(), line);
    }

    private Matched refused(Line line, ResultColumn column, String code) {
        return new Matched.Refused(new ReadRow.Rejected(line.row(), header.nameOf(column), code));
    }
}
