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
        List<String[]> lines = new ArrayList<>();
        boolean isWhole = fill(lines, file, text);
        if (lines.isEmpty()) {
            throw new BrokenRulebook(List.of(file + ": is empty; it needs a header row"));
        }
        List<String> header = List.of(lines.get(0)).stream().map(String::strip).toList();
        List<String> faults = new ArrayList<>(headerFaults(file, header, required, optional));
        if (faults.isEmpty() && !isWhole) {
            faults.add(file + " row " + (lines.size() + 1) + ": a quotation mark is opened and never closed; close it");
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Row row = row(header, lines.get(i), i + 1);
            String fault = lines.get(i).length != header.size()
                    ? "has " + lines.get(i).length + " cells, the header has " + header.size()
                    : null;
            if (fault == null) {
                rows.add(row);
            } else {
                faults.add(file + " row " + (i + 1) + ": " + fault);
            }
            faults.addAll(cellFaults(file, header, row));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return new CsvSheet(header, List.copyOf(rows));
    }

    /** Answers false when the text ends within a quoted cell. */
    private static boolean fill(List<String[]> lines, String file, String text) {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            for (String[] line = reader.readNext(); line != null; line = reader.readNext()) {
                lines.add(line);
                if (lines.size() > MOST_ROWS) {
                    throw new BrokenRulebook(List.of(file + ": has more than " + MOST_ROWS + " rows"));
                }
            }
            return true;
        } catch (IOException | CsvException e) {
            return false;
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

    private static List<String> cellFaults(String file, List<String> header, Row row) {
        return header.stream()
                .filter(column -> row.cell(column).length() > LONGEST_CELL)
                .map(column -> file + " row " + row.number() + ", column " + column + ": holds more than "
                        + LONGEST_CELL + " characters; shorten it")
                .toList();
    }
}
