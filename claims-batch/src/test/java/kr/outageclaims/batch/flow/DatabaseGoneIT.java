package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.SampleRows;
import kr.outageclaims.sample.database.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away and comes back during each job, at a statement of its main work. */
class DatabaseGoneIT {

    private static final int CLAIMS = 30;
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Pattern PROGRESS = Pattern.compile("[a-zA-Z]+(:range\\d+)?(: [\\d,]+ .*)?");

    /** A run that lost the database while it wrote is freed by a person, who is told how. */
    private static final Pattern RECOVER = Pattern.compile("\\./claims jobs recover (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void everyJobFailsWithOneLineAndTheSameCommandFinishesOnceTheDatabaseIsBack() throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        SampleRows.of(CLAIMS, SampleRows.DEFAULT_SEED + 3).forEach(rows::add);
        SampleFiles files = SampleFiles.of(folder.resolve("exports"), rows);
        try (BatchProgram program = BatchProgram.onFreshDatabaseByWire(FixedClock.class);
                BatchProgram calm = BatchProgram.onFreshDatabase(FixedClock.class)) {
            WorkingDay undisturbed = new WorkingDay(calm, files, folder.resolve("calm"), 1).wholly();
            WorkingDay day = new WorkingDay(program, files, folder.resolve("day"), 1);
            Wire wire = program.wire();

            wire.cut();
            failsAndIsBack(wire, program, "status");
            files.exports().forEach((channel, export) -> {
                wire.breakAt("INSERT INTO claim ");
                failsAndIsBack(
                        wire,
                        program,
                        "import",
                        export.toString(),
                        "--channel",
                        channel.code(),
                        "--incident",
                        WorkingDay.INCIDENT);
            });
            wire.breakAt("INSERT INTO classification");
            failsAndIsBack(wire, program, "classify", "--incident", WorkingDay.INCIDENT);
            wire.breakAt("INSERT INTO manual_export_item");
            failsAndIsBack(
                    wire,
                    program,
                    "manual",
                    "export",
                    "--incident",
                    WorkingDay.INCIDENT,
                    "--out",
                    day.manualWorkbook().toString());
            day.answerManualWorkbook();
            wire.breakAt("INSERT INTO duplicate_link");
            failsAndIsBack(
                    wire, program, "manual", "import", day.answeredWorkbook().toString(), "--by", "sample-operator");
            wire.breakAt("INSERT INTO proposal");
            failsAndIsBack(
                    wire, program, "propose", "--incident", WorkingDay.INCIDENT, "--rulebook", WorkingDay.RULEBOOK);
            wire.breakAt("INSERT INTO review_item");
            failsAndIsBack(
                    wire,
                    program,
                    "review",
                    "export",
                    "--incident",
                    WorkingDay.INCIDENT,
                    "--rulebook",
                    WorkingDay.RULEBOOK,
                    "--out",
                    day.reviewFolder().toString());
            day.decideReviewWorkbooks();
            wire.breakAt("INSERT INTO decision");
            failsAndIsBack(wire, program, reviewImport(day));
            wire.breakAt("INSERT INTO payout");
            failsAndIsBack(
                    wire,
                    program,
                    "payout",
                    "create",
                    "--incident",
                    WorkingDay.INCIDENT,
                    "--round",
                    "1",
                    "--out",
                    day.payoutFolder().toString());
            wire.breakAt("FROM notice n");
            failsAndIsBack(
                    wire,
                    program,
                    "notices",
                    "export",
                    "--incident",
                    WorkingDay.INCIDENT,
                    "--out",
                    day.noticesFolder().toString());

            assertThat(told(day, program)).hasSizeGreaterThan(8).isEqualTo(told(undisturbed, calm));
        }
    }

    /** What all files say, by the channels' numbers: a broken import leaves receipt numbers out. */
    private static Map<String, String> told(WorkingDay day, BatchProgram program) throws IOException {
        day.classifications();
        day.proposals();
        Map<String, String> numbers = new TreeMap<>();
        program.sql().sql("SELECT receipt_number, external_id FROM claim").query(row -> {
            numbers.put(row.getString(1), row.getString(2));
        });
        Map<String, String> told = new TreeMap<>();
        for (Path folder : List.of(
                day.payoutFolder(), day.noticesFolder(), day.payoutFolder().getParent())) {
            for (Path file : Workbooks.matching(folder, "*.csv")) {
                String text = Files.readString(file);
                for (Map.Entry<String, String> number : numbers.entrySet()) {
                    text = text.replace(number.getKey(), number.getValue());
                }
                told.put(file.getFileName().toString(), text);
            }
        }
        return told;
    }

    private static void failsAndIsBack(Wire wire, BatchProgram program, String... command) {
        long start = System.nanoTime();
        Answer gone = program.run(command);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        String what = String.join(" ", command) + System.lineSeparator() + gone.err();
        assertThat(wire.wasCut()).as(what).isTrue();
        assertThat(gone.exitCode()).as(what).isEqualTo(1);
        assertThat(gone.err().lines().filter(line -> !PROGRESS.matcher(line).matches()))
                .as(what)
                .hasSize(1);
        assertThat(took).as(what).isLessThan(BOUND);
        wire.mend();
        // the next command is a process of its own, with connections of its own
        Optional.ofNullable(program.bean(HikariDataSource.class).getHikariPoolMXBean())
                .ifPresent(HikariPoolMXBean::softEvictConnections);
        Answer back = program.run(command);
        Matcher recover = RECOVER.matcher(back.err());
        if (recover.find()) {
            Answer freed = program.run("jobs", "recover", recover.group(1), "--by", "operator");
            assertThat(freed.exitCode()).as(what + freed.err()).isZero();
            back = program.run(command);
        }
        assertThat(back.exitCode()).as(what + back.err()).isZero();
    }

    private static String[] reviewImport(WorkingDay day) throws IOException {
        List<String> command = new ArrayList<>(List.of("review", "import"));
        Workbooks.matching(day.decidedFolder(), "*.xlsx").forEach(workbook -> command.add(workbook.toString()));
        command.addAll(List.of("--by", "sample-council"));
        return command.toArray(String[]::new);
    }
}
