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
    private final BankSheetSettings settings;
    private int files;
    private int rows;
    private @Nullable CsvFile csv;
    private @Nullable WorkbookWriter workbook;
    private @Nullable SheetWriter table;

    BankSheets(Path folder, PayoutRound round, BankSheetSettings settings) {
        this.folder = folder;
        this.round = round;
        this.settings = settings;
    }

    /** Adds one transfer; begins a further file when one is full. */
    void add(String receipt, Accounts.Opened account, long won) {
        if (csv == null || rows == settings.rowsPerFile()) {
            finish();
            begin();
        }
        BankTransfer transfer = new BankTransfer(++rows, receipt, account, won);
        List<String> cells = settings.columns().stream()
                .map(column -> column.cell(transfer, settings.note()))
                .toList();
        if (csv != null && table != null) {
            csv.row(cells);
            table.row(cells);
        }
    }

    private void begin() {
        files++;
        rows = 0;
        csv = CsvFile.forPeople(
                file("csv"), settings.columns().stream().map(BankColumn::header).toList());
        workbook = WorkbookWriter.plain();
        table = workbook.table(
                "이체",
                settings.columns().stream()
                        .map(column -> SheetColumn.verbatim(column.header(), column.width()))
                        .toList());
    }

    /** Puts the file begun last in its place. */
    void finish() {
        if (csv == null || workbook == null) {
            return;
        }
        csv.finish();
        workbook.writeTo(file("xlsx"), round.paidFrom());
        close();
    }

    private Path file(String suffix) {
        return folder.resolve(String.format(Locale.ROOT, "bank-%s-%03d.%s", round.fileStem(), files, suffix));
    }

    @Override
    public void close() {
        if (csv != null && workbook != null) {
            csv.close();
            workbook.close();
        }
        csv = null;
        workbook = null;
        table = null;
    }
}
