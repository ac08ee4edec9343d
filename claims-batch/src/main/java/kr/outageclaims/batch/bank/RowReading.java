package kr.outageclaims.batch.bank;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.claim.ReceiptNumber;

/** Reads what a row says. Pure: what it means for a payout is not known here. */
final class RowReading {

    private static final String CASH = "cash";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4}");
    private static final int LONGEST_CELL = 300;
    /** More lines than any sheet has. */
    private static final long LAST_SEQUENCE = 9_999_999;

    private final ResultHeader header;
    private final BankResultSettings settings;

    RowReading(ResultHeader header, BankResultSettings settings) {
        this.header = header;
        this.settings = settings;
    }

    ReadRow read(Row row) {
        if (row.flaw().isPresent()) {
            return new ReadRow.Rejected(
                    row.number(), "A" + row.number(), row.flaw().get().code());
        }
        return Stream.of(ResultColumn.values())
                .flatMap(column -> header.cell(row, column).flatMap(RowReading::flaw).stream()
                        .<ReadRow>map(code -> rejected(row, column, code)))
                .findFirst()
                .orElseGet(() -> line(row));
    }

    /** Formulas and what a program could take for one: no bank writes them into these columns. */
    private static Optional<String> flaw(Cell cell) {
        if (cell.kind() == Cell.Kind.FORMULA
                || (!cell.text().isEmpty() && "=+-@\t|%".indexOf(cell.text().charAt(0)) >= 0)) {
            return Optional.of("formula");
        }
        return cell.text().length() > LONGEST_CELL ? Optional.of("text-too-long") : Optional.empty();
    }

    private ReadRow line(Row row) {
        String receipt = text(row, ResultColumn.RECEIPT_NUMBER);
        if (!ReceiptNumber.isValid(receipt)) {
            return rejected(row, ResultColumn.RECEIPT_NUMBER, "bad-receipt-number");
        }
        boolean service = header.isOfAService();
        ResultColumn quantityColumn = service ? ResultColumn.QUANTITY : ResultColumn.AMOUNT;
        Optional<Long> quantity = number(row, quantityColumn).filter(number -> number > 0);
        if (quantity.isEmpty()) {
            return rejected(row, quantityColumn, "bad-amount");
        }
        Optional<Long> sequence = service
                ? Optional.of(0L)
                : number(row, ResultColumn.SEQUENCE).filter(number -> number > 0 && number <= LAST_SEQUENCE);
        if (sequence.isEmpty()) {
            return rejected(row, ResultColumn.SEQUENCE, "bad-sequence");
        }
        return result(
                row,
                new ReadRow.Line(
                        row.number(),
                        receipt,
                        service ? text(row, ResultColumn.KIND) : CASH,
                        quantity.get(),
                        sequence.get().intValue(),
                        Result.PAID,
                        null,
                        null));
    }

    private ReadRow result(Row row, ReadRow.Line of) {
        Optional<Result> result = settings.result(text(row, ResultColumn.RESULT));
        if (result.isEmpty()) {
            return rejected(row, ResultColumn.RESULT, "unknown-result");
        }
        String reason = text(row, ResultColumn.REASON);
        boolean paid = result.get() == Result.PAID;
        if (paid
                && !reason.isEmpty()
                && settings.result(reason).filter(Result.PAID::equals).isEmpty()) {
            return rejected(row, ResultColumn.REASON, "paid-with-reason");
        }
        String moment = text(row, ResultColumn.PROCESSED_AT);
        Optional<Instant> processedAt = WrittenMoment.read(moment);
        if (!moment.isEmpty() && processedAt.isEmpty()) {
            return rejected(row, ResultColumn.PROCESSED_AT, "bad-time");
        }
        return new ReadRow.Line(
                of.row(),
                of.receipt(),
                of.kind(),
                of.quantity(),
                of.sequence(),
                result.get(),
                paid ? null : ReturnReason.of(reason),
                processedAt.orElse(null));
    }

    private Optional<Long> number(Row row, ResultColumn column) {
        String text = text(row, column);
        return DIGITS.matcher(text).matches() ? Optional.of(Long.valueOf(text.replace(",", ""))) : Optional.empty();
    }

    private String text(Row row, ResultColumn column) {
        return header.cell(row, column).map(Cell::text).orElse("");
    }

    private ReadRow.Rejected rejected(Row row, ResultColumn column, String code) {
        return new ReadRow.Rejected(row.number(), header.nameOf(column), code);
    }
}
