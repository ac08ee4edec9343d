package kr.outageclaims.batch.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seals of one sheet's rows, each under the row's key: the text of its first column. */
final class SealedRows {

    private final String sheet;
    private final List<SheetColumn> columns;
    private final @Nullable RowSeal seal;
    private final String workbookId;
    private final Map<String, RowCheck> checkByKey = new LinkedHashMap<>();

    SealedRows(String sheet, List<SheetColumn> columns, @Nullable RowSeal seal, String workbookId) {
        this.sheet = sheet;
        this.columns = columns;
        this.seal = seal;
        this.workbookId = workbookId;
    }

    /** Does nothing in a workbook that is not sealed. */
    void add(List<String> lockedTexts) {
        if (seal == null) {
            return;
        }
        String key = lockedTexts.get(0);
        RowCheck before = checkByKey.put(key, RowCheck.of(seal, workbookId, sheet, lockedTexts));
        if (before != null || key.isEmpty()) {
            throw new IllegalArgumentException(
                    "sheet " + sheet + " needs a different key in the first column of each row");
        }
    }

    boolean areKept() {
        return seal != null;
    }

    String sheet() {
        return sheet;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    Map<String, RowCheck> checkByKey() {
        return checkByKey;
    }

    /** What a row's seal is made over: the workbook, the sheet and every locked cell in the order written. */
    static List<String> parts(String workbookId, String sheet, List<String> lockedTexts) {
        List<String> parts = new ArrayList<>(List.of(workbookId, sheet));
        parts.addAll(lockedTexts);
        return parts;
    }
}
