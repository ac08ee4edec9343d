package kr.outageclaims.batch.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.FileRefusal;
import kr.outageclaims.batch.sheet.Row;

/** Which of a file's columns holds what. */
final class ExportHeader {

    private final Map<ExportColumn, Cell> columns;
    private final Map<ExportColumn, Integer> places;
    private final int unknown;
    private final int width;

    private ExportHeader(Map<ExportColumn, Cell> columns, Map<ExportColumn, Integer> places, Row row) {
        this.columns = columns;
        this.places = places;
        this.width = row.cells().size();
        this.unknown = (int) row.cells().stream()
                .filter(cell ->
                        !cell.isEmpty() && ExportColumn.ofHeader(cell.text()).isEmpty())
                .count();
    }

    /**
     * @param file its name, for the message
     * @throws BadInput when a required column is missing, or two hold the same
     */
    static ExportHeader of(String file, Row row) {
        if (row.flaw().isPresent()) {
            throw FileRefusal.of(file, "bad-header", Integer.toString(row.number()));
        }
        Map<ExportColumn, Cell> columns = new EnumMap<>(ExportColumn.class);
        Map<ExportColumn, Integer> places = new EnumMap<>(ExportColumn.class);
        for (int place = 0; place < row.cells().size(); place++) {
            Cell cell = row.cell(place);
            Optional<ExportColumn> column = ExportColumn.ofHeader(cell.text());
            if (column.isPresent()) {
                Cell before = columns.put(column.get(), cell);
                if (before != null) {
                    throw FileRefusal.of(
                            file,
                            "doubled-column",
                            Integer.toString(row.number()),
                            letters(before),
                            letters(cell),
                            column.get().inBothLanguages());
                }
                places.put(column.get(), place);
            }
        }
        refuseWhatIsMissing(file, row, columns);
        return new ExportHeader(columns, places, row);
    }

    private static void refuseWhatIsMissing(String file, Row row, Map<ExportColumn, Cell> columns) {
        List<String> missing = Stream.of(ExportColumn.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .map(ExportColumn::inBothLanguages)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!columns.containsKey(ExportColumn.PHONE) && !columns.containsKey(ExportColumn.EMAIL)) {
            missing.add(ExportColumn.PHONE.inBothLanguages() + " or " + ExportColumn.EMAIL.inBothLanguages());
        }
        if (!missing.isEmpty()) {
            throw FileRefusal.of(file, "missing-columns", Integer.toString(row.number()), String.join(", ", missing));
        }
    }

    /** How many headers mean nothing here; their columns are left out. */
    int unknown() {
        return unknown;
    }

    /** Whether a row is the header of a table of claims, as far as its own columns tell. */
    static boolean isOne(Row row) {
        return row.cells().stream()
                .flatMap(cell -> ExportColumn.ofHeader(cell.text()).stream())
                .collect(Collectors.toSet())
                .containsAll(List.of(ExportColumn.EXTERNAL_ID, ExportColumn.RECEIVED_AT));
    }

    /** What the row holds in this column; empty when the cell is, or the file has no such column. */
    Optional<Cell> cell(Row row, ExportColumn column) {
        Integer place = places.get(column);
        return place == null ? Optional.empty() : Optional.of(row.cell(place)).filter(cell -> !cell.isEmpty());
    }

    /** The column's header in the file's language, else its English name. */
    String nameOf(ExportColumn column) {
        Cell header = columns.get(column);
        return header == null ? column.english() : column.asIn(header.text());
    }

    private static String letters(Cell cell) {
        return cell.reference().replaceAll("[0-9]", "");
    }

    /** The first cell that holds something where no column is. */
    Optional<Cell> cellBeyond(Row row) {
        return row.cells().stream().skip(width).filter(cell -> !cell.isEmpty()).findFirst();
    }
}
