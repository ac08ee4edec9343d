package kr.outageclaims.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The costs of one run, stage by stage.
 *
 * @param databaseMb the most memory the database server had, 0 when unknown
 */
record RunCosts(long claims, List<StageCost> stages, long databaseMb) {

    private static final String DATABASE = "database";

    RunCosts {
        stages = List.copyOf(stages);
    }

    /** Reads what the launcher wrote; the files of an import are one stage. */
    static RunCosts read(long claims, Path file) {
        Map<String, List<StageCost>> byStage = lines(file).stream()
                .map(StageCost::parse)
                .collect(Collectors.groupingBy(cost -> stage(cost.stage()), LinkedHashMap::new, Collectors.toList()));
        List<StageCost> server = Optional.ofNullable(byStage.remove(DATABASE)).orElse(List.of());
        return new RunCosts(
                claims,
                byStage.entrySet().stream()
                        .map(stage -> StageCost.together(stage.getKey(), stage.getValue()))
                        .toList(),
                server.stream().mapToLong(StageCost::residentMb).max().orElse(0));
    }

    Optional<StageCost> stage(Stage stage) {
        return stages.stream().filter(cost -> cost.stage().equals(stage.code())).findFirst();
    }

    StageCost all() {
        return StageCost.together("all", stages);
    }

    private static String stage(String process) {
        return process.startsWith("import-") ? Stage.IMPORT.code() : process;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
