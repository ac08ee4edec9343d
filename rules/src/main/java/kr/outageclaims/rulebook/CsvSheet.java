package kr.outageclaims.rulebook;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header as a spreadsheet shows it (RFC 4180).
 *
 * @param rows the rows below the header; the header is row 1
 */
record CsvSheet(List<String> header, List<Row> rows) {

    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 1_000;

    /** @param cells stripped, by column */
    record Row(int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param file the name for messages
     * @throws BrokenRulebook when it is not CSV, a column is missing, unknown or doubled, or a row is too long
     */
    static CsvSheet read(String file, String text, Set<String> required, Set<String> optional) {
        List<String[]> lines = lines(file, text);
        if (lines.isEmpty()) {
            throw new BrokenRulebook(List.of(file + ": is empty; it needs a header row"));
        }
        List<String> header = List.of(lines.get(0)).stream().map(String::strip).toList();
        List<String> faults = new ArrayList<>(headerFaults(file, header, required, optional));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = row(header, lines.get(i), i + 1);
            String fault = lines.get(i).length != header.size()
                    ? "has " + lines.get(i).length + " cells, the header has " + header.size()
                    : tooLong(row);
            if (fault == null) {
                rows.add(row);
            } else {
                faults.add(file + " row " + (i + 1) + ": " + fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return new CsvSheet(header, List.copyOf(rows));
    }

    private static List<String[]> lines(String file, String text) {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            List<String[]> lines = reader.readAll();
            if (lines.size() > MOST_ROWS) {
                throw new BrokenRulebook(List.of(file + ": has more than " + MOST_ROWS + " rows"));
            }
            return lines;
        } catch (IOException | CsvException e) {
            throw new BrokenRulebook(List.of(file + ": is not CSV: " + e.getMessage()));
        }
    }

    private static List<String> headerFaults(
            String file, List<String> header, Set<String> required, Set<String> optional) {
        List<String> faults = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(required);
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (header.indexOf(column) < i) {
                faults.add(file + " row 1: column " + column + " stands there twice; take one out");
            } else if (!missing.remove(column) && !optional.contains(column)) {
                faults.add(file + " row 1: column \"" + column + "\" is not known; take it out or correct its name");
            }
        }
        missing.forEach(column -> faults.add(file + " row 1: column " + column + " is missing"));
        return faults;
    }

    private static Row row(List<String> header, String[] cells, int number) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            byColumn.put(header.get(i), cells[i].strip());
        }
        return new Row(number, Map.copyOf(byColumn));
    }

    private static @Nullable String tooLong(Row row) {
        return row.cells().values().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)
                ? "has a cell of more than " + LONGEST_CELL + " characters"
                : null;
    }
}
