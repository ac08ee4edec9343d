package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;

/** Small decision tables for tests: {@code row("a", "tier=PAID", "outcome=DECLINE")}; what is not named is {@code -}. */
final class Tables {

    static final Vocabulary VOCABULARY =
            vocabulary(Map.of("mobility", List.of("bike", "taxi"), "melon", List.of("streaming")));

    private static final List<String> HEADER = header();

    private Tables() {}

    /** Services and features whose names are their codes. */
    static Vocabulary vocabulary(Map<String, List<String>> featuresByService) {
        return new Vocabulary(new TreeMap<>(featuresByService)
                .entrySet().stream()
                        .map(service -> new AffectedService(
                                service.getKey(),
                                service.getKey(),
                                service.getKey(),
                                List.of(),
                                service.getValue().stream()
                                        .map(code ->
                                                new Feature(service.getKey(), code, code, code, List.of(), List.of()))
                                        .toList()))
                        .toList());
    }

    static String row(String clause, String... cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        HEADER.forEach(column -> byColumn.put(column, "-"));
        byColumn.put("clause", clause);
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            byColumn.put(parts[0], parts[1]);
        }
        return byColumn.values().stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    static String of(String... rows) {
        return String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
    }

    static List<TableRow> read(String table) {
        return TableReader.read(table, VOCABULARY, EntitlementKinds.shipped());
    }

    static DecisionTable compile(String... rows) {
        return new DecisionTable(read(of(rows)), VOCABULARY, new Won(1_000_000));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("note", "clause"));
        Stream.of(FactColumn.values()).map(FactColumn::header).forEach(header::add);
        header.addAll(List.of("outcome", "cash", "entitlements"));
        return header;
    }
}
