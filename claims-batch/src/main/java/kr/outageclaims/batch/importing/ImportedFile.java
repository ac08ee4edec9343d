package kr.outageclaims.batch.importing;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of an export.
 *
 * @param claims rows that became new claims
 * @param repeats rows that were there already
 * @param rejects rows that were set aside
 * @param warnings cases by code
 * @param finished whether the import came to its end
 */
record ImportedFile(
        long id,
        String fileName,
        long rows,
        long claims,
        long repeats,
        long rejects,
        Map<String, Long> warnings,
        boolean finished) {

    ImportedFile {
        warnings = new TreeMap<>(warnings);
    }
}
