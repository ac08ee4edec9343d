package kr.outageclaims.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run has cost, a line a stage, and beside it what the baseline costs on the same rows. */
final class CostTable {

    private static final String HEAD = "%-18s %9s %9s %9s %9s %9s %8s %8s %8s  %s%n";
    private static final String LINE = "%-18s %,9.0f %9.1f %9.1f %9.1f %9.0f %8s %8s %8s  %s%n";
    private static final double MICROS = 1e6;

    private CostTable() {}

    static String of(RunCosts run, List<Baseline> baselines) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                HEAD,
                "stage",
                "claims/s",
                "seconds",
                "CPU s",
                "+ in DB",
                "µs/claim",
                "RSS MB",
                "heap MB",
                "kept MB",
                "CPU beside the baseline's"));
        run.stages().forEach(stage -> table.append(line(run, stage, baselines)));
        table.append(line(run, run.all(), List.of()));
        return table.append(String.format(
                        Locale.ROOT,
                        "CPU s: of the program; + in DB: of the database meanwhile; µs/claim: both, a claim.%n"
                                + "RSS: most memory of the process; heap: most in use, kept: most left by a collection"
                                + " (limit 512 MB).%nThe database's own memory: %,d MB at most.%n",
                        run.databaseMb()))
                .toString();
    }

    private static String line(RunCosts run, StageCost stage, List<Baseline> baselines) {
        Optional<Baseline> baseline = baselines.stream()
                .filter(one -> one.stage().code().equals(stage.stage()))
                .findFirst();
        return String.format(
                        Locale.ROOT,
                        LINE,
                        stage.stage(),
                        run.claims() / Math.max(0.01, stage.seconds()),
                        stage.seconds(),
                        stage.program(),
                        stage.database(),
                        stage.cpu() * MICROS / run.claims(),
                        memory(stage.residentMb()),
                        memory(stage.heapMb()),
                        memory(stage.keptMb()),
                        baseline.map(one -> beside(stage, one)).orElse(""))
                .replaceFirst("\\s+$", System.lineSeparator());
    }

    private static String memory(long megabytes) {
        return megabytes == 0 ? "-" : Long.toString(megabytes);
    }

    private static String beside(StageCost stage, Baseline baseline) {
        return String.format(
                Locale.ROOT,
                "%.1f × %s (%,d rows, %.2f CPU s)",
                stage.cpu() / Math.max(0.001, baseline.cpu()),
                baseline.what(),
                baseline.rows(),
                baseline.cpu());
    }
}
