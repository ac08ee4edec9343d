package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.batch.sheet.SheetColumn;
import kr.outageclaims.batch.sheet.SheetWriter;
import kr.outageclaims.batch.sheet.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/** Writes the cash that is ready as sheets for the bank's bulk transfer, each as CSV and as XLSX. */
final class BankSheets implements AutoCloseable {

    private final Path folder;
    private final PayoutRound round;
    private final String stem;
    private final BankSheetSettings settings;
    private int sheets;
    private @Nullable Sheet open;

    /** @param supplement 0 for the round's first sheets, else for those of what became ready later */
    BankSheets(Path folder, PayoutRound round, int supplement, BankSheetSettings settings) {
        this.stem = round.fileStem(supplement);
        this.folder = folder;
        this.round = round;
        this.settings = settings;
    }

    /** Adds one transfer; begins a further sheet when one is full. */
    PayoutLine.Place add(String receipt, Accounts.Opened account, long won) {
        if (open != null && open.rows == settings.rowsPerFile()) {
            finish();
        }
        if (open == null) {
            open = new Sheet(++sheets);
        }
        open.add(receipt, account, won);
        return new PayoutLine.Place(open.name(), open.rows);
    }

    /** Writes the sheet begun last to its end. */
    void finish() {
        if (open != null) {
            open.finish();
            close();
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** One sheet in both its forms. */
    private final class Sheet {

        private final int number;
        private final CsvFile csv;
        private final WorkbookWriter workbook;
        private final SheetWriter table;
        private int rows;

        Sheet(int number) {
            this.number = number;
            List<BankColumn> columns = settings.columns();
            csv = CsvFile.forPeople(
                    file("csv"), columns.stream().map(BankColumn::header).toList());
            workbook = WorkbookWriter.plain();
            table = workbook.table(
                    "이체",
                    columns.stream()
                            .map(column -> SheetColumn.verbatim(column.header(), column.width()))
                            .toList());
        }

        void add(String receipt, Accounts.Opened account, long won) {
            BankTransfer transfer = new BankTransfer(++rows, receipt, account, won);
            List<String> cells = settings.columns().stream()
                    .map(column -> column.cell(transfer, settings.note()))
                    .toList();
            csv.row(cells);
            table.row(cells);
        }

        void finish() {
            csv.finish();
            workbook.writeTo(file("xlsx"), round.paidFrom());
        }

        void close() {
            csv.close();
            workbook.close();
        }

        private Path file(String suffix) {
            return folder.resolve(name() + "." + suffix);
        }

        private String name() {
            return String.format(Locale.ROOT, "bank-%s-%03d", stem, number);
        }
    }
}
