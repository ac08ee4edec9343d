package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every slip in a shipped table is caught by the check or by a worked case, or is proven to change nothing. */
class MutationTest {

    private enum Fate {
        /** A cell or row that the reader does not take. */
        REFUSED,
        WRONG_CASE,
        GAP,
        DEAD_ROW,
        /** Another finding of the check. */
        FOUND,
        /** The same outcome, clause and amounts for every claim there can be. */
        EQUIVALENT,
        SURVIVES
    }

    static Stream<Rulebook> shipped() {
        Rulebooks shipped = Rulebooks.shipped();
        return shipped.versions().stream().map(shipped::version);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySlipIsCaughtOrChangesNothing(Rulebook rulebook) {
        assertThat(RulebookCheck.of(rulebook))
                .as("a finding on a mutant is its own")
                .isEmpty();
        Map<Fate, List<String>> fates = new EnumMap<>(Fate.class);
        for (Mutants.Mutant mutant : Mutants.of(lines(rulebook.version()))) {
            fates.computeIfAbsent(fate(rulebook, mutant), fate -> new ArrayList<>())
                    .add(mutant.slip());
        }
        fates.forEach((fate, slips) -> System.out.println(rulebook.version() + " " + fate + " " + slips.size()));

        assertThat(fates).doesNotContainKey(Fate.SURVIVES).containsKeys(Fate.WRONG_CASE, Fate.DEAD_ROW);
        assertThat(fates.getOrDefault(Fate.EQUIVALENT, List.of()))
                .as("removing a row or shifting a bound always matters, moving it may not")
                .allMatch(slip -> slip.contains("moved"));
    }

    private static Fate fate(Rulebook original, Mutants.Mutant mutant) {
        DecisionTable table;
        try {
            table = original.table()
                    .with(TableReader.read(
                            csv(mutant.lines()), original.table().vocabulary(), EntitlementKinds.shipped()));
        } catch (BrokenRulebook e) {
            return Fate.REFUSED;
        }
        boolean wrong = original.cases().stream()
                .anyMatch(worked -> !table.find(worked.facts())
                        .map(Ruling::outcome)
                        .filter(worked.outcome()::equals)
                        .isPresent());
        if (wrong) {
            return Fate.WRONG_CASE;
        }
        Coverage coverage = Coverage.of(table);
        if (coverage.gap().isPresent()) {
            return Fate.GAP;
        }
        if (coverage.firing().cardinality() < table.rows().size()) {
            return Fate.DEAD_ROW;
        }
        if (Difference.between(original.table(), table).isEmpty()) {
            return Fate.EQUIVALENT;
        }
        Rulebook changed = new Rulebook(original.manifest(), "", table, Map.of(), original.cases());
        return RulebookCheck.of(changed).isEmpty() ? Fate.SURVIVES : Fate.FOUND;
    }

    private static List<List<String>> lines(String version) {
        String text = VersionFiles.onClassPath(version).text(VersionFiles.TABLE);
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            return reader.readAll().stream().map(List::of).toList();
        } catch (IOException | CsvException e) {
            throw new IllegalStateException(version, e);
        }
    }

    private static String csv(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
