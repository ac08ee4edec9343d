package kr.outageclaims.bench;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a claim costs in a larger run beside a smaller one: 1.0 where a stage is linear. */
final class ScalingTable {

    private static final double MICROS = 1e6;

    private ScalingTable() {}

    static String of(RunCosts smaller, RunCosts larger) {
        Map<String, StageCost> before =
                smaller.stages().stream().collect(Collectors.toMap(StageCost::stage, Function.identity()));
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-18s %20s %20s %8s%n",
                "stage",
                String.format(Locale.ROOT, "µs/claim at %,d", smaller.claims()),
                String.format(Locale.ROOT, "at %,d", larger.claims()),
                "ratio"));
        larger.stages().stream()
                .filter(stage -> before.containsKey(stage.stage()))
                .forEach(stage -> table.append(line(before.get(stage.stage()), smaller, stage, larger)));
        return table.append(line(smaller.all(), smaller, larger.all(), larger)).toString();
    }

    private static String line(StageCost before, RunCosts smaller, StageCost stage, RunCosts larger) {
        double first = before.cpu() * MICROS / smaller.claims();
        double second = stage.cpu() * MICROS / larger.claims();
        return String.format(
                Locale.ROOT,
                "%-18s %20.0f %20.0f %8.2f%n",
                stage.stage(),
                first,
                second,
                second / Math.max(0.001, first));
    }
}
