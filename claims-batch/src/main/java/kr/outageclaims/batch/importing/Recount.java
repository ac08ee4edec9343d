package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.Row;
import kr.outageclaims.batch.sheet.Rows;
import kr.outageclaims.batch.sheet.TableFile;
import kr.outageclaims.intake.register.Register;

/**
 * What an export holds, counted once more from the file alone.
 *
 * @param rows below the header
 * @param withoutClaim of these the ones that were neither set aside nor have a claim
 */
record Recount(long rows, long withoutClaim) {

    private static final int ASKED_AT_ONCE = 1000;

    /** @param setAside the numbers of the rows that were set aside */
    static Recount of(Path file, ImportFiles.Key key, BitSet setAside, Register register) {
        long count = 0;
        long missing = 0;
        try (Rows rows = TableFile.open(file)) {
            ExportHeader header = ChannelExport.header(file, rows);
            List<String> asked = new ArrayList<>();
            for (; rows.hasNext(); count++) {
                Row row = rows.next();
                if (!setAside.get(row.number())) {
                    Optional<Cell> id = header.cell(row, ExportColumn.EXTERNAL_ID);
                    id.ifPresent(cell -> asked.add(cell.text()));
                    missing += id.isPresent() ? 0 : 1;
                }
                if (asked.size() == ASKED_AT_ONCE || !rows.hasNext()) {
                    missing += register.withoutClaim(key.incident(), key.channel(), asked);
                    asked.clear();
                }
            }
        }
        return new Recount(count, missing);
    }
}
