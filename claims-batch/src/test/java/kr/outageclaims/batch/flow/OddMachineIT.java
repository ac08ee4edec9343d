package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.batch.BatchProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same day on machines with another time zone, locale and character set, without the settings that the launcher
 * gives: the same files, byte by byte.
 */
class OddMachineIT {

    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void anotherZoneLocaleAndCharacterSetChangeNoByte() throws IOException, InterruptedException {
        Process turkish = machine("turkish", "America/New_York", "tr_TR.UTF-8", "tr", "TR");
        Process nepalese = machine("nepalese", "Asia/Kathmandu", "POSIX", "de", "DE");
        Path usual = Files.createDirectory(folder.resolve("usual"));
        try (BatchProgram program = BatchProgram.onFreshDatabase(FixedClock.class)) {
            OddDay.work(program, usual);
        }

        awaitEnd(turkish, "turkish");
        awaitEnd(nepalese, "nepalese");

        assertThat(folder.resolve("turkish").resolve(OddDay.MACHINE)).hasContent("America/New_York tr_TR");
        assertThat(folder.resolve("nepalese").resolve(OddDay.MACHINE)).hasContent("Asia/Kathmandu de_DE");
        Map<String, String> expected = content(usual);
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(content(folder.resolve("turkish"))).isEqualTo(expected);
        assertThat(content(folder.resolve("nepalese"))).isEqualTo(expected);
    }

    private Process machine(String name, String zone, String locale, String language, String country)
            throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // a locale that is not installed says nothing to Java, so it is told besides
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("java.class.path"),
                OddDay.class.getName(),
                own.toString());
        builder.environment().putAll(Map.of("TZ", zone, "LC_ALL", locale, "LANG", locale));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private void awaitEnd(Process machine, String name) throws IOException, InterruptedException {
        boolean ended = machine.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(ended && machine.exitValue() == 0)
                .as(Files.readString(folder.resolve(name + ".log")))
                .isTrue();
    }

    /** The bytes of every file, of workbooks the cells: a workbook's zip bears the moment of writing. */
    private static Map<String, String> content(Path day) throws IOException {
        Map<String, String> content = new LinkedHashMap<>();
        for (String sub : List.of("", "payout", "notices")) {
            Path part = day.resolve(sub);
            Hashes.of(part).forEach((name, hash) -> content.put(sub + "/" + name, hash));
        }
        content.keySet().removeIf(name -> name.endsWith("manual.xlsx") || name.endsWith("manual-answered.xlsx"));
        content.remove("/" + OddDay.MACHINE);
        for (String sheet : List.of("요약", "묶음결정", "개별심사")) {
            content.put(
                    sheet,
                    Workbooks.texts(day.resolve("review"), "*-round1.xlsx", sheet)
                            .toString());
        }
        content.put(
                "전체", Workbooks.texts(day.resolve("review"), "*-all.xlsx", "전체").toString());
        for (String sheet : List.of("묶음", "개별")) {
            content.put(sheet, Workbooks.texts(day, "manual.xlsx", sheet).toString());
        }
        return content;
    }
}
