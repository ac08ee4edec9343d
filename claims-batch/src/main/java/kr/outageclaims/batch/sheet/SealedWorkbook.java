package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of {@link WorkbookWriter#sealed} that came back. Sorting, filtering, colours and saving with another
 * program are fine; every other change is a fault.
 *
 * @param about what the workbook says it is; empty when it is none of ours
 * @param rows the rows whose seal fits, in the order of the sheets
 * @param faults all that is wrong, in the order of the sheets and rows
 */
public record SealedWorkbook(Map<String, String> about, List<SealedRow> rows, List<SheetFault> faults) {

    /** A workbook with decisions has some hundred rows; more is not read into memory. */
    private static final long LARGEST_FILE = 20_000_000;

    public SealedWorkbook {
        about = Map.copyOf(about);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Reads and checks; whatever is wrong with the file is among the faults. */
    public static SealedWorkbook read(Path file, RowSeal seal) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return broken("too-large", "파일이 너무 큽니다. 내보낸 심사 파일이 맞는지 확인하십시오. / The file is too large.");
            }
        } catch (IOException e) {
            return broken("unreadable", "파일을 읽을 수 없습니다. / The file cannot be read.");
        }
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            return new SealedWorkbookReader(workbook, seal).read();
        } catch (IOException
                | InvalidFormatException
                | UnsupportedFileFormatException
                | OpenXML4JRuntimeException
                | POIXMLException e) {
            return broken(
                    "not-a-workbook",
                    "엑셀 통합 문서(.xlsx)가 아닙니다. .xlsx로 저장해 다시 보내 주십시오. / Not an .xlsx workbook: save it as .xlsx.");
        }
    }

    /** The rows of one sheet. */
    public List<SealedRow> rowsOf(String sheet) {
        return rows.stream().filter(row -> row.sheet().equals(sheet)).toList();
    }

    private static SealedWorkbook broken(String code, String message) {
        return new SealedWorkbook(Map.of(), List.of(), List.of(SheetFault.ofFile(code, message)));
    }
}
