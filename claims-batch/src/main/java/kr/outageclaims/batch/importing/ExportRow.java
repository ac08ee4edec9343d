package kr.outageclaims.batch.importing;

import java.util.Optional;
import kr.outageclaims.batch.sheet.Row;

/** One claim as the channel wrote it. Never stored and never printed. */
record ExportRow(ExportHeader header, Row row) {

    int number() {
        return row.number();
    }

    Optional<String> value(ExportColumn column) {
        return header.value(row, column);
    }

    @Override
    public String toString() {
        return "ExportRow(" + row.number() + ")";
    }
}
