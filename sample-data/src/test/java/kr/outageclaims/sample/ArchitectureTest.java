package kr.outageclaims.sample;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package of the sample data may use which; of the other modules it knows rules only. */
@AnalyzeClasses(packages = "kr.outageclaims.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "kr.outageclaims.";
    private static final List<String> VOCABULARY = List.of("money", "outage", "claim");

    private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            entry(
                    "sample",
                    with(
                            "sample.claims",
                            "sample.export",
                            "sample.answers",
                            "sample.kills",
                            "sample.interrupted",
                            "sample.load")),
            entry("sample.dice", List.of()),
            entry("sample.people", with("sample.dice")),
            entry("sample.narrative", with("sample.dice")),
            entry("sample.claims", with("sample.dice", "sample.people", "sample.narrative")),
            entry("sample.export", with("sample.claims")),
            entry("sample.answers", with("sample.dice", "sample.claims", "sample.export")),
            entry("sample.kills", with("sample.claims", "sample.export", "sample.answers", "sample.database")),
            entry("sample.visitors", List.of()),
            entry("sample.interrupted", List.of("sample.visitors", "sample.database")),
            entry("sample.load", List.of("sample.visitors")),
            entry("sample.fixture", VOCABULARY),
            entry("sample.database", List.of())));

    @ArchTest
    static void everyPackageUsesOnlyWhatItMay(JavaClasses classes) {
        ALLOWED.forEach((room, doors) -> noClasses()
                .that()
                .resideInAPackage(HOUSE + room)
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + ".").and(not(resideInAnyPackage(full(room, doors)))))
                .check(classes));
    }

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses classes) {
        assertThat(classes.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.substring(HOUSE.length()))
                        .collect(Collectors.toSet()))
                .isSubsetOf(ALLOWED.keySet());
    }

    private static List<String> with(String... more) {
        return Stream.concat(VOCABULARY.stream(), Stream.of(more)).toList();
    }

    private static String[] full(String room, List<String> doors) {
        return Stream.concat(Stream.of(room), doors.stream()).map(HOUSE::concat).toArray(String[]::new);
    }
}
