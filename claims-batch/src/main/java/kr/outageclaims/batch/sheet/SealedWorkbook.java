package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workbook of {@link WorkbookWriter#sealed} that came back. Sorting, filtering, colours and saving with another
 * program are fine; every other change is a fault.
 *
 * @param about what the workbook says it is; empty when it is none of ours
 * @param rows the rows whose seal fits, in the order of the sheets
 * @param faults all that is wrong, in the order of the sheets and rows
 */
public record SealedWorkbook(Map<String, String> about, List<SealedRow> rows, List<SheetFault> faults) {

    private static final Logger LOG = LoggerFactory.getLogger(SealedWorkbook.class);

    public SealedWorkbook {
        about = Map.copyOf(about);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Reads and checks; whatever is wrong with the file is among the faults. */
    public static SealedWorkbook read(Path file, RowSeal seal) {
        return WorkbookFile.faultOf(file).map(SealedWorkbook::broken).orElseGet(() -> open(file, seal));
    }

    private static SealedWorkbook open(Path file, RowSeal seal) {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            return new SealedWorkbookReader(workbook, seal).read();
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // POI answers parts that are not in order with exceptions of any kind
            LOG.debug("not read as a workbook: {}", e.getClass().getName());
            return broken(WorkbookFile.faultOf(e));
        }
    }

    /** The rows of one sheet. */
    public List<SealedRow> rowsOf(String sheet) {
        return rows.stream().filter(row -> row.sheet().equals(sheet)).toList();
    }

    private static SealedWorkbook broken(SheetFault fault) {
        return new SealedWorkbook(Map.of(), List.of(), List.of(fault));
    }
}
