package kr.outageclaims.sample.answers;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sample bank, and the services beside it: takes a folder of payout files and gives each back with what became of
 * its lines. Every {@value #COMES_BACK}th transfer comes back, the services do all that they are asked.
 */
public final class Bank {

    static final int COMES_BACK = 50;

    private static final String PROCESSED_AT = "2023-01-10 10:00:00";
    private static final List<String> REASONS = List.of("계좌번호 오류", "예금주 상이", "해지 계좌", "기타 불능");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Answers every bank sheet and every service's file of the folder, as CSV beside each other in {@code out}.
     *
     * @return the files of results
     */
    public List<Path> answer(Path payouts, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> answered = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(payouts, "{bank,fulfil}-*.csv")) {
            for (Path file : files) {
                answered.add(answerFile(file, out));
            }
        }
        answered.sort(null);
        return answered;
    }

    private static Path answerFile(Path file, Path out) throws IOException {
        String name = file.getFileName().toString();
        Path result = out.resolve(name.replaceFirst("\\.csv$", "-result.csv"));
        boolean bank = name.startsWith("bank-");
        try (CSVReader lines = reader(Files.newBufferedReader(file));
                BufferedWriter writer = Files.newBufferedWriter(result, StandardCharsets.UTF_8);
                ICSVWriter answers =
                        new CSVWriterBuilder(writer).withLineEnd("\r\n").build()) {
            writer.write(BYTE_ORDER_MARK);
            String[] header = lines.readNext();
            header[0] = header[0].replace(BYTE_ORDER_MARK, "");
            answers.writeNext(
                    bank ? with(header, "처리결과", "불능사유", "처리일시") : with(header, "result", "reason", "processed_at"),
                    false);
            int count = 0;
            for (String[] line = lines.readNext(); line != null; line = lines.readNext()) {
                answers.writeNext(bank ? transferred(line, ++count) : with(line, "done", "", PROCESSED_AT), false);
            }
            if (answers.checkError()) {
                throw new IOException("the bank could not write " + result, answers.getException());
            }
        } catch (CsvValidationException e) {
            throw new IOException("no CSV: " + file, e);
        }
        return result;
    }

    private static String[] transferred(String[] line, int count) {
        return count % COMES_BACK == 0
                ? with(line, "불능", REASONS.get(count / COMES_BACK % REASONS.size()), PROCESSED_AT)
                : with(line, "정상", "", PROCESSED_AT);
    }

    private static String[] with(String[] cells, String... more) {
        String[] all = Arrays.copyOf(cells, cells.length + more.length);
        System.arraycopy(more, 0, all, cells.length, more.length);
        return all;
    }

    /** Quotes are doubled inside quotes, and no character escapes another. */
    private static CSVReader reader(BufferedReader file) {
        return new CSVReaderBuilder(file)
                .withCSVParser(new CSVParserBuilder().withEscapeChar('\0').build())
                .build();
    }
}
