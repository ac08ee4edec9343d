package kr.outageclaims.sample.kills;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Kills, restarts and differences by stage. */
final class Tally {

    private final PrintWriter out;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    Tally(PrintWriter out) {
        this.out = out;
    }

    private static final class Line {
        private final Map<Blow.Weapon, Integer> kills = new EnumMap<>(Blow.Weapon.class);
        private final Map<String, Integer> places = new TreeMap<>();
        private int restarts;
        private int recoveries;
        private int differences;
    }

    void kill(Stage stage, Blow blow, Attempt.Outcome outcome) {
        Line line = line(stage);
        line.kills.merge(blow.weapon(), 1, Integer::sum);
        line.places.merge(outcome.where(), 1, Integer::sum);
        out.printf(
                Locale.ROOT,
                "  %s: %s %s, exit %d%s%n",
                stage.name(),
                blow.weapon().words(),
                outcome.where(),
                outcome.exitCode(),
                lastWord(outcome));
        outcome.faults().forEach(fault -> difference(stage, fault));
        out.flush();
    }

    private static String lastWord(Attempt.Outcome outcome) {
        return outcome.exitCode() != 1
                ? ""
                : outcome.complained()
                        .strip()
                        .lines()
                        .reduce((first, last) -> last)
                        .map(": "::concat)
                        .orElse("");
    }

    void restart(Stage stage) {
        line(stage).restarts++;
    }

    void recovery(Stage stage) {
        line(stage).recoveries++;
        out.println("  " + stage.name() + ": freed by jobs recover");
    }

    void difference(Stage stage, String what) {
        line(stage).differences++;
        differences.add(stage.name() + ": " + what);
        out.println("  DIFFERENCE " + stage.name() + ": " + what);
        out.flush();
    }

    int kills() {
        return lines.values().stream()
                .flatMap(line -> line.kills.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    void print() {
        String format = "%-20s %8s %8s %10s %10s %9s %10s %12s%n";
        out.println();
        out.printf(
                Locale.ROOT,
                format,
                "stage",
                "kill -9",
                "SIGTERM",
                "db, back",
                "db, away",
                "restarts",
                "recovered",
                "differences");
        int[] sums = new int[7];
        lines.forEach((stage, line) -> {
            int[] row = {
                line.kills.getOrDefault(Blow.Weapon.KILL, 0),
                line.kills.getOrDefault(Blow.Weapon.TERM, 0),
                line.kills.getOrDefault(Blow.Weapon.DATABASE, 0),
                line.kills.getOrDefault(Blow.Weapon.DATABASE_AWAY, 0),
                line.restarts,
                line.recoveries,
                line.differences
            };
            for (int i = 0; i < row.length; i++) {
                sums[i] += row[i];
            }
            out.printf(Locale.ROOT, format, cells(stage, row));
        });
        out.printf(Locale.ROOT, format, cells("all", sums));
        out.println();
        lines.forEach((stage, line) -> {
            if (!line.places.isEmpty()) {
                out.printf(Locale.ROOT, "%-20s hit %s%n", stage, line.places);
            }
        });
        out.printf(Locale.ROOT, "%n%d kills, %d differences%n", kills(), differences.size());
        differences.forEach(difference -> out.println("  " + difference));
        out.flush();
    }

    private static Object[] cells(String name, int[] numbers) {
        Object[] cells = new Object[numbers.length + 1];
        cells[0] = name;
        for (int i = 0; i < numbers.length; i++) {
            cells[i + 1] = String.valueOf(numbers[i]);
        }
        return cells;
    }

    private Line line(Stage stage) {
        return lines.computeIfAbsent(stage.name(), name -> new Line());
    }
}
