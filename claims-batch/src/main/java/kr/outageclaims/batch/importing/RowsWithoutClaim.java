package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kr.outageclaims.batch.importing.ReadRow.Readable;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import kr.outageclaims.intake.register.Register;

/** Reads an export once more and asks for the claim of every row that was not set aside. */
class RowsWithoutClaim {

    private static final int ASKED_AT_ONCE = 1000;

    private final Register register;
    private final ImportFiles files;
    private final RowReading reading;

    RowsWithoutClaim(Register register, ImportFiles files, RowReading reading) {
        this.register = register;
        this.files = files;
        this.reading = reading;
    }

    long count(Path file, ImportFiles.Key key, long importFileId) {
        BitSet setAside = files.rejectedNumbers(importFileId);
        long missing = 0;
        try (Rows rows = TableFile.open(file)) {
            ExportHeader header = ChannelExport.header(file, rows);
            List<String> asked = new ArrayList<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                if (!setAside.get(row.number())
                        && reading.process(ExportRow.of(header, row)) instanceof Readable taken) {
                    asked.add(taken.submission().externalId());
                }
                if (asked.size() == ASKED_AT_ONCE || !rows.hasNext()) {
                    missing += register.withoutClaim(key.incident(), key.channel(), asked);
                    asked.clear();
                }
            }
        }
        return missing;
    }
}
