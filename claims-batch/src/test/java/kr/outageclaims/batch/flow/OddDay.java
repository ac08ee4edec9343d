package kr.outageclaims.batch.flow;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import kr.outageclaims.batch.BatchProgram;

/** A whole day in a process of its own, told by its files; the first argument is the folder for them. */
final class OddDay {

    static final String SAID = "said.txt";
    static final String MACHINE = "machine.txt";

    private OddDay() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve(MACHINE), TimeZone.getDefault().getID() + " " + Locale.getDefault());
        try (BatchProgram program = BatchProgram.onFreshDatabase(FixedClock.class)) {
            work(program, folder);
        }
        System.exit(0);
    }

    static void work(BatchProgram program, Path folder) throws IOException {
        Path exports = folder.resolve("exports");
        WorkingDay day = new WorkingDay(program, SampleFiles.committed(exports), folder, 1).wholly();
        day.classifications();
        day.proposals();
        String receipt = day.proposals().column("receipt_number").get(0);
        try (PrintStream said = new PrintStream(folder.resolve(SAID).toFile(), StandardCharsets.UTF_8)) {
            said.print(day.run("explain", receipt).out());
            // the jobs' own times are the machine's
            said.print(day.run("status").out().replaceAll("(?s)작업 .*", ""));
            day.answers()
                    .forEach(answer -> said.print(answer.out()
                            .replace(folder.toString(), "DIR")
                            .replace(program.home().toString(), "HOME")
                            .replaceAll("(?s)작업 .*", "")));
        }
        copyRejects(program.home().resolve("rejects"), folder);
    }

    private static void copyRejects(Path rejects, Path folder) throws IOException {
        try (var files = Files.list(rejects)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}
