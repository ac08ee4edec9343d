package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that names a person leaves the sealed columns, though people write it into their texts in many ways. */
class LeakIT {

    /** For the bank, the services that fulfil and the message gateway, which need them. */
    private static final String BY_PURPOSE = "(?:bank|fulfil|notices)-.*";

    @TempDir
    private static Path folder;

    private static BatchProgram program;
    private static WorkingDay day;
    private static Secrets secrets;
    private static Secrets residents;

    @BeforeAll
    static void workADay() throws IOException {
        program = BatchProgram.onFreshDatabase();
        List<SampleRow> rows = new ArrayList<>();
        SampleRows.of(90, SampleRows.DEFAULT_SEED + 2)
                .forEach(row -> rows.add(
                        SampleFiles.changed(row, Map.of(Column.NARRATIVE, TalkativeText.of(row, rows.size())))));
        SampleFiles files = SampleFiles.of(folder.resolve("exports"), rows);
        day = new WorkingDay(program, files, folder.resolve("work"), 1).wholly();
        day.proposals();
        List<String> numbers = IntStream.range(0, rows.size())
                .mapToObj(TalkativeText::residentNumber)
                .toList();
        residents = Secrets.of(List.of()).andNumbers(numbers, "resident number");
        secrets = Secrets.of(rows).andNumbers(numbers, "resident number");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void theSearchFindsWhatTheBankIsToldAndWhatTheClaimantsWrote() throws IOException {
        List<String> told = day.files().rows().stream()
                .flatMap(row -> secrets.toldIn(row.cell(Column.NARRATIVE)).stream())
                .toList();
        Path bank = Workbooks.matching(day.payoutFolder(), "bank-*.xlsx").get(0);

        assertThat(secrets.toldIn(text(bank))).anyMatch(secret -> secret.startsWith("ACCOUNT_NUMBER"));
        for (String kind : List.of("PHONE", "EMAIL", "ACCOUNT_NUMBER", "resident")) {
            assertThat(told)
                    .filteredOn(secret -> secret.startsWith(kind))
                    .as(kind)
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void noFileButTheBanksTheServicesAndTheGatewaysTellsWhoSomebodyIs() throws IOException {
        Map<String, List<String>> told = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(folder.resolve("work"), program.home())) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().matches(BY_PURPOSE))
                        .forEach(files::add);
            }
        }
        for (Path file : files) {
            List<String> secretsIn = secrets.toldIn(text(file));
            if (!secretsIn.isEmpty()) {
                told.put(file.getFileName().toString(), secretsIn);
            }
        }

        assertThat(told).isEmpty();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "manual.xlsx",
                        "manual-answered.xlsx",
                        "review-" + WorkingDay.INCIDENT + "-round1.xlsx",
                        "review-" + WorkingDay.INCIDENT + "-round1-all.xlsx",
                        "classifications.csv",
                        "proposals.csv",
                        "batch.log",
                        "rejects-email-day2.csv");
    }

    @Test
    void noCommandSaysWhoSomebodyIs() {
        assertThat(day.answers())
                .hasSizeGreaterThan(10)
                .allSatisfy(answer ->
                        assertThat(secrets.toldIn(answer.out() + answer.err())).isEmpty());
    }

    @Test
    void noTableHoldsInClearWhoSomebodyIs() {
        Map<String, List<String>> told = new TreeMap<>();
        tables().forEach(table -> program.sql().sql("SELECT * FROM " + table).query(row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String column = table + "." + row.getMetaData().getColumnLabel(i);
                byte[] bytes = row.getBytes(i);
                String value = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
                // what the claimants wrote themselves is kept as it came, but for resident numbers
                List<String> secretsIn = (column.equals("claim.narrative") ? residents : secrets).toldIn(value);
                if (!secretsIn.isEmpty()) {
                    told.put(column, secretsIn);
                }
            }
        }));

        assertThat(told).isEmpty();
    }

    @Test
    void aReaderStillSeesWhatTheClaimIsAbout() throws IOException {
        List<Map<String, String>> shown = Workbooks.table(day.reviewFolder(), "*-all.xlsx", "전체");

        assertThat(shown).hasSize(90);
        assertThat(shown).extracting(row -> String.join(" ", row.values())).anyMatch(row -> row.contains("원"));
    }

    private static List<String> tables() {
        return program.sql()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    /** A file's text; of a workbook that of all its parts. */
    private static String text(Path file) throws IOException {
        if (!file.getFileName().toString().endsWith(".xlsx")) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
