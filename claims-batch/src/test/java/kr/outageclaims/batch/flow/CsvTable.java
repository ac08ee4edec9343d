package kr.outageclaims.batch.flow;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A CSV of the program as another program reads it: strict UTF-8, cells by the names in row 1. */
record CsvTable(List<Map<String, String>> rows) {

    static CsvTable read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CsvTable resource(String name) {
        try (InputStream in = CsvTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no " + name + " on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a folder that match, one after the other. */
    static CsvTable readAll(Path folder, String glob) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, glob)) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.stream().sorted().forEach(file -> rows.addAll(read(file).rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvTable(rows);
    }

    List<String> column(String name) {
        return rows.stream().map(row -> cell(row, name)).toList();
    }

    long sum(String name) {
        return column(name).stream().mapToLong(Long::parseLong).sum();
    }

    Map<String, Map<String, String>> by(String name) {
        return rows.stream().collect(Collectors.toMap(row -> cell(row, name), Function.identity()));
    }

    /** Rows with these columns only, joined by {@code |}. */
    List<String> lines(String... names) {
        return rows.stream()
                .map(row -> List.of(names).stream().map(name -> cell(row, name)).collect(Collectors.joining("|")))
                .toList();
    }

    static String cell(Map<String, String> row, String name) {
        String cell = row.get(name);
        if (cell == null) {
            throw new AssertionError("no column " + name + " among " + row.keySet());
        }
        return cell;
    }

    private static CsvTable parse(String text) throws IOException {
        try (Reader reader = new StringReader(text);
                CSVReader csv = new CSVReaderBuilder(reader)
                        .withCSVParser(new RFC4180ParserBuilder().build())
                        .build()) {
            List<String[]> lines = csv.readAll();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < line.length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                rows.add(row);
            }
            return new CsvTable(rows);
        } catch (CsvException e) {
            throw new IOException(e);
        }
    }
}
