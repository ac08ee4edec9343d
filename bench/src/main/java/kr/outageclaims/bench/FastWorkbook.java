package kr.outageclaims.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list of all proposals with the codes as they are, written by fastexcel: no wording, no styles, no round. */
final class FastWorkbook {

    private static final int TEXTS = 8;
    private static final int NUMBERS = 3;
    /** Rows held in memory, as many as the product's writer holds. */
    private static final int WINDOW = 100;

    private static final String ROWS = """
            SELECT cl.receipt_number, i.group_key, person.name_masked, c.reporter, CONCAT(c.service, ' ',
                   COALESCE(c.feature, '')), p.outcome, p.clause, p.entitlements, p.loss_won, cl.fee, p.cash_won
            FROM review_item i
            JOIN proposal p ON p.id = i.proposal_id
            JOIN classification c ON c.id = p.classification_id
            JOIN claim cl ON cl.id = i.claim_id
            JOIN claimant person ON person.claim_id = i.claim_id
            ORDER BY i.claim_id
            """;

    private FastWorkbook() {}

    static Baseline measure(Connection database, Meter meter, Path folder) throws SQLException {
        int[] rows = {0};
        double cpu = meter.cpuOf(() -> rows[0] = write(database, folder.resolve("baseline.xlsx")));
        return new Baseline(Stage.REVIEW_EXPORT, "fastexcel", rows[0], cpu);
    }

    private static int write(Connection database, Path file) throws SQLException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "baseline", "1.0");
                Statement sql = database.createStatement()) {
            // what Connector/J takes as: do not hold the whole answer
            sql.setFetchSize(Integer.MIN_VALUE);
            Worksheet sheet = workbook.newWorksheet("all");
            int row = 0;
            try (ResultSet claims = sql.executeQuery(ROWS)) {
                while (claims.next()) {
                    row(sheet, row++, claims);
                    if (row % WINDOW == 0) {
                        sheet.flush();
                    }
                }
            }
            sheet.finish();
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int row, ResultSet claim) throws SQLException {
        for (int column = 0; column < TEXTS; column++) {
            String text = claim.getString(column + 1);
            if (text != null) {
                sheet.inlineString(row, column, text);
            }
        }
        for (int column = TEXTS; column < TEXTS + NUMBERS; column++) {
            long number = claim.getLong(column + 1);
            if (!claim.wasNull()) {
                sheet.value(row, column, number);
            }
        }
    }
}
