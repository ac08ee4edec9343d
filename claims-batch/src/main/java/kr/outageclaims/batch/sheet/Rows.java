package kr.outageclaims.batch.sheet;

import java.util.Iterator;

/** The rows of a table in the order of the file, read as they are asked for; rows without any text are passed over. */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** What the file is written in: {@code XLSX}, {@code UTF-8}, {@code UTF-8 with BOM} or {@code MS949}. */
    String encoding();

    @Override
    void close();
}
