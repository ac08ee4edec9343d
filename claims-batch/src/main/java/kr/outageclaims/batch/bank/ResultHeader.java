package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.batch.sheet.FileRefusal;
import kr.outageclaims.batch.sheet.Row;

/** Which of a file's columns holds what. A bank sheet has sequence and amount, a service's file kind and quantity. */
final class ResultHeader {

    /** Far longer than any of ours. */
    private static final int LONGEST_HEADER = 100;

    private final Map<ResultColumn, Integer> places;
    private final Map<ResultColumn, String> names;

    private ResultHeader(Map<ResultColumn, Integer> places, Map<ResultColumn, String> names) {
        this.places = places;
        this.names = names;
    }

    /** @throws BadInput when a required column is missing, or two hold the same */
    static ResultHeader of(Path file, Row row, BankResultSettings settings) {
        if (row.flaw().isPresent()) {
            throw FileRefusal.of(file, "bad-header", Integer.toString(row.number()));
        }
        Map<ResultColumn, Integer> places = new EnumMap<>(ResultColumn.class);
        Map<ResultColumn, String> names = new EnumMap<>(ResultColumn.class);
        for (int place = 0; place < row.cells().size(); place++) {
            String header = row.text(place);
            Optional<ResultColumn> column =
                    header.length() > LONGEST_HEADER ? Optional.empty() : settings.column(header);
            if (column.isPresent()) {
                Integer before = places.put(column.get(), place);
                if (before != null) {
                    throw FileRefusal.of(
                            file,
                            "doubled-column",
                            Integer.toString(row.number()),
                            letters(row.cell(before)),
                            letters(row.cell(place)),
                            column.get().inBothLanguages());
                }
                names.put(column.get(), header);
            }
        }
        ResultHeader header = new ResultHeader(places, names);
        header.refuseWhatIsMissing(file, row);
        return header;
    }

    private void refuseWhatIsMissing(Path file, Row row) {
        List<String> missing = new ArrayList<>();
        List<ResultColumn> required = new ArrayList<>(List.of(ResultColumn.RECEIPT_NUMBER, ResultColumn.RESULT));
        required.addAll(
                isOfAService()
                        ? List.of(ResultColumn.KIND, ResultColumn.QUANTITY)
                        : List.of(ResultColumn.SEQUENCE, ResultColumn.AMOUNT));
        required.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> missing.add(column.inBothLanguages()));
        if (!missing.isEmpty()) {
            throw FileRefusal.of(
                    file, "results-missing-columns", Integer.toString(row.number()), String.join(", ", missing));
        }
    }

    boolean isOfAService() {
        return places.containsKey(ResultColumn.KIND) && !places.containsKey(ResultColumn.AMOUNT);
    }

    /** What the row holds in this column; empty when the cell is, or the file has no such column. */
    Optional<Cell> cell(Row row, ResultColumn column) {
        Integer place = places.get(column);
        return place == null ? Optional.empty() : Optional.of(row.cell(place)).filter(cell -> !cell.isEmpty());
    }

    /** The column's header as the file writes it. */
    String nameOf(ResultColumn column) {
        return names.getOrDefault(column, column.code());
    }

    private static String letters(Cell cell) {
        return cell.reference().replaceAll("[0-9]", "");
    }
}
