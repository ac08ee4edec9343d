package kr.outageclaims.sample;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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

    private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.of(
            "sample", with("sample.claims", "sample.export", "sample.answers", "sample.kills"),
            "sample.dice", List.of(),
            "sample.people", with("sample.dice"),
            "sample.narrative", with("sample.dice"),
            "sample.claims", with("sample.dice", "sample.people", "sample.narrative"),
            "sample.export", with("sample.claims"),
            "sample.answers", with("sample.dice", "sample.claims", "sample.export"),
            "sample.kills", with("sample.claims", "sample.export", "sample.answers", "sample.database"),
            "sample.fixture", VOCABULARY,
            "sample.database", List.of()));

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
