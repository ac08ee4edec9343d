package kr.outageclaims.sample.export;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kr.outageclaims.sample.claims.Truth;

/** {@code truth.csv}: what each row of the exports really is, in the order of receipt. */
public final class TruthFile implements Closeable {

    private final BufferedWriter writer;
    private final ICSVWriter csv;

    TruthFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
        this.csv = new CSVWriterBuilder(writer).withLineEnd("\n").build();
        csv.writeNext(Truth.header().toArray(String[]::new), false);
    }

    void write(Truth truth) {
        csv.writeNext(truth.cells().toArray(String[]::new), false);
    }

    /** Reads one row after the other. */
    public static void read(Path file, Consumer<Truth> reader) throws IOException {
        try (CSVReader csv = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withSkipLines(1)
                .build()) {
            for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
                reader.accept(Truth.of(List.of(cells)));
            }
        } catch (CsvValidationException e) {
            throw new IOException("no truth file: " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv.checkError()) {
            throw new IOException("truth.csv could not be written", csv.getException());
        }
        writer.close();
    }
}
