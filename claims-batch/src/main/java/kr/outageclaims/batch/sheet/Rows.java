package kr.outageclaims.batch.sheet;

import java.util.Iterator;
import java.util.List;

/** The rows of a table in the order of the file, read as they are asked for; rows without any text are passed over. */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** What the file is written in: {@code XLSX}, {@code UTF-8}, {@code UTF-8 with BOM} or {@code MS949}. */
    String encoding();

    /** The first row of each further sheet that holds anything and is not read. */
    default List<Row> headsOfOtherSheets() {
        return List.of();
    }

    @Override
    void close();
}
