package kr.outageclaims.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The claims as they lie in the tables, dumped by the server and loaded by it into empty tables of the same shape. */
final class LoadData {

    private static final List<String> TABLES = List.of("claim", "claimant");

    private LoadData() {}

    /** @param folder where the server may write; the dumps stay there */
    static Baseline measure(Connection database, Meter meter, Path folder) throws SQLException {
        long rows = 0;
        double cpu = 0;
        try (Statement sql = database.createStatement()) {
            for (String table : TABLES) {
                Path dump = folder.resolve(table + ".dump");
                sql.execute("SELECT * INTO OUTFILE '" + dump + "' FROM " + table);
                sql.execute("DROP TABLE IF EXISTS baseline_" + table);
                sql.execute("CREATE TABLE baseline_" + table + " LIKE " + table);
                cpu += meter.cpuOf(() -> sql.execute(
                        "LOAD DATA INFILE '" + dump + "' INTO TABLE baseline_" + table + " CHARACTER SET binary"));
                rows = sql.getUpdateCount();
                sql.execute("DROP TABLE baseline_" + table);
            }
        }
        return new Baseline(Stage.IMPORT, "LOAD DATA", rows, cpu);
    }
}
