package kr.outageclaims.batch.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.stored.CodeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: the demo's closing table of counts, won and seconds a stage. */
@Component
@Command(
        name = "report",
        description = "단계별 건수, 금액, 시간 / counts, won and time per stage",
        mixinStandardHelpOptions = true)
class ReportCommand implements ClaimsCommand {

    @Mixin
    private IncidentOption incident = new IncidentOption();

    @Option(names = "--seconds", paramLabel = "FILE", description = "단계별 시간 파일 / seconds of each stage, tab separated")
    private @Nullable Path seconds;

    @Option(names = "--demo-dir", paramLabel = "DIR", description = "결과 폴더 / folder with what was written")
    private @Nullable Path folder;

    private final JdbcClient jdbc;

    ReportCommand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() {
        incident.calendar();
        Map<String, Double> times = seconds == null ? new LinkedHashMap<>() : read(seconds);
        double all = times.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.println();
        System.out.println(StageLine.header());
        String last = "";
        for (StageLine line : new StageFigures(jdbc, incident.id()).lines()) {
            boolean first = !line.stage().equals(last);
            if (first) {
                System.out.println(StageLine.rule());
            }
            boolean named = first && !line.stage().isEmpty();
            System.out.println(line.text(
                    named ? CodeWords.both("stage", line.stage()) : "", named ? secondsOf(times, line.stage()) : ""));
            last = line.stage();
        }
        if (all > 0) {
            System.out.printf(Locale.ROOT, "%n걸린 시간 합계 / time of all stages: %,.0f초 (s)%n", all);
        }
        if (folder != null) {
            paths(folder);
        }
        return 0;
    }

    /** A stage may be several commands, e.g. three imports: {@code import-email} counts for {@code import}. */
    private static String secondsOf(Map<String, Double> times, String stage) {
        double sum = times.entrySet().stream()
                .filter(time -> time.getKey().equals(stage) || time.getKey().startsWith(stage + "-"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return sum == 0 ? "" : String.format(Locale.ROOT, "%,.1f", sum);
    }

    private static Map<String, Double> read(Path file) {
        Map<String, Double> times = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split("\t")).forEach(parts -> times.put(parts[0], Double.parseDouble(parts[1])));
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paths(Path folder) {
        System.out.println("\n쓴 파일 / written files:");
        try (Stream<Path> files = Files.walk(folder, 3)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> System.out.println("  " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
