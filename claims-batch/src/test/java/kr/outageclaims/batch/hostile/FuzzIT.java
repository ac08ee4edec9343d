package kr.outageclaims.batch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of mutated exports through the real import: each ends as claims, repeats and rejects that add up, or is
 * refused in one line; nothing hangs, nothing is lost, nobody's data is told. {@code launcher/fuzz-imports.sh} runs more.
 */
class FuzzIT {

    private static final int FILES = Integer.getInteger("fuzz.files", 250);
    private static final long SEED = Long.getLong("fuzz.seed", 20_221_015L);
    /** Where to begin, so that several processes may share the files. */
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    /** One file alone, to look at it again; -1 for all. */
    private static final int ONLY = Integer.getInteger("fuzz.only", -1);

    private static final Path KEPT = Path.of(System.getProperty("fuzz.kept", "target/fuzz"));
    private static final int MOST_FAILURES = 20;
    private static final int FILES_A_LINE = 250;

    @TempDir
    Path folder;

    /** As it was before a command took it. */
    private final PrintStream out = System.out;

    private final List<BaseExport> bases = BaseExport.all();
    private final FuzzCheck check = new FuzzCheck(bases);
    private final ImportProbe probe = new ImportProbe();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long slowest;
    private boolean hung;

    @AfterEach
    void stop() {
        probe.close();
    }

    @Test
    void everyMutatedExportIsImportedOrRefusedAndNothingIsLostOrTold() throws IOException {
        for (BaseExport base : bases) {
            Path file = write(
                    "base",
                    new MutatedExport(
                            base,
                            "none",
                            base.bytes(),
                            MutatedExport.allRows(base),
                            java.util.OptionalInt.empty(),
                            true));
            assertThat(check.measure(base, probe.imported(file, base.channel())))
                    .isEmpty();
        }
        long start = System.nanoTime();
        int first = ONLY < 0 ? FIRST : ONLY;
        int last = ONLY < 0 ? FILES - 1 : ONLY;
        for (int number = first; number <= last && !hung && failures.size() < MOST_FAILURES; number++) {
            one(number);
            if ((number + 1) % FILES_A_LINE == 0 || number == last) {
                double seconds = (System.nanoTime() - start) / 1e9;
                out.printf(
                        "fuzz: %,d of %,d files, %.0f s, %.1f files/s, slowest %,d ms, %d failures%n",
                        number + 1, FILES, seconds, (number + 1 - first) / seconds, slowest, failures.size());
            }
        }
        out.println("fuzz: seed " + SEED + ", outcomes:");
        outcomes.forEach((outcome, files) -> out.printf("fuzz: %6d  %s%n", files, outcome));

        assertThat(failures).isEmpty();
    }

    private void one(int number) throws IOException {
        Random random = new Random(SEED * 1_000_003 + number);
        BaseExport base = bases.get(random.nextInt(bases.size()));
        MutatedExport export =
                base.format().isWorkbook() ? XlsxMutations.of(base, random) : CsvMutations.of(base, random);
        Path file = write("f" + number, export);
        List<String> faults = new ArrayList<>();
        try {
            ImportProbe.Found found = probe.imported(file, base.channel());
            faults.addAll(check.faults(export, found));
            slowest = Math.max(slowest, found.millis());
            count(export, found);
        } catch (IllegalStateException e) {
            // its import may still be at work, so nothing after it would count
            hung = true;
            faults.add(e.toString());
        }
        if (!faults.isEmpty()) {
            Files.createDirectories(KEPT);
            Path kept = KEPT.resolve("seed" + SEED + "-file" + number + export.suffix());
            Files.write(kept, export.bytes());
            String failure = "file " + number + " (" + base.channel() + " " + base.format() + ", " + export.what()
                    + "), kept as " + kept.toAbsolutePath() + ": " + faults;
            failures.add(failure);
            out.println("fuzz: FAILED, again with -Dfuzz.seed=" + SEED + " -Dfuzz.only=" + number + ": " + failure);
        }
        Files.delete(file);
    }

    private void count(MutatedExport export, ImportProbe.Found found) {
        String how = found.answer().exitCode() == 2
                ? "refused"
                : found.codes().isEmpty() ? "imported whole" : "imported with rejects";
        outcomes.merge(export.what() + ": " + how, 1, Integer::sum);
        outcomes.merge("all: " + how, 1, Integer::sum);
        found.codes().forEach(code -> outcomes.merge("code " + code, 1, Integer::sum));
    }

    private Path write(String name, MutatedExport export) throws IOException {
        return Files.write(folder.resolve(name + export.suffix()), export.bytes());
    }
}
