package kr.outageclaims.batch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "kr.outageclaims.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "kr.outageclaims.";
    private static final List<String> RULES =
            List.of("money", "outage", "claim", "classifier", "rulebook", "explanation");
    private static final List<String> INTAKE = List.of("intake.register", "intake.claimant");
    private static final List<String> TOOLS = List.of("batch.run", "batch.stored", "batch.sheet");
    private static final List<String> STAGES =
            List.of("importing", "classify", "manual", "propose", "review", "payout", "bank", "notices", "progress");
    private static final List<String> VIEWS = List.of("explain", "report", "rulebooks", "audit", "staff");

    /** What each package may import of ours, itself apart. A stage meets another in the database only. */
    private static final Map<String, List<String>> ALLOWED = allowed();

    private static Map<String, List<String>> allowed() {
        Map<String, List<String>> allowed = new TreeMap<>();
        allowed.put("batch", List.of("batch.run", "intake.register", "intake.claimant", "rulebook"));
        allowed.put("batch.run", List.of("outage", "intake.register", "intake.log"));
        allowed.put("batch.sheet", List.of("batch.run", "intake.claimant"));
        allowed.put("batch.stored", all(RULES, List.of("batch.run", "intake.claimant")));
        allowed.put("batch.access", List.of("claim", "batch.stored"));
        allowed.put("batch.evidence", all(RULES, INTAKE, TOOLS, List.of("batch.access", "intake.evidence")));
        STAGES.forEach(stage -> allowed.put("batch." + stage, all(RULES, INTAKE, TOOLS)));
        VIEWS.forEach(view -> allowed.put("batch." + view, all(RULES, INTAKE, TOOLS)));
        return allowed;
    }

    @ArchTest
    static void everyPackageImportsOnlyWhatTheTableAllows(JavaClasses classes) {
        ALLOWED.forEach((name, imports) -> noClasses()
                .that()
                .resideInAPackage(OURS + name)
                .should()
                .dependOnClassesThat(oursBut(name, imports))
                .allowEmptyShould(true)
                .check(classes));
    }

    @ArchTest
    static void everyPackageStandsInTheTable(JavaClasses classes) {
        assertThat(ALLOWED.keySet()).containsAll(packages(classes));
    }

    @ArchTest
    static final ArchRule onlySheetKnowsPoiAndOpencsv = noClasses()
            .that()
            .resideOutsideOfPackage(OURS + "batch.sheet")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
            .orShould()
            .dependOnClassesThat(resideInAPackage("com.opencsv.."));

    @ArchTest
    static void everyPackageSaysWhatItIsForAndHoldsNoNulls(JavaClasses classes) throws ClassNotFoundException {
        for (String name : packages(classes)) {
            assertThat(Class.forName(OURS + name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    private static TreeSet<String> packages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(OURS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> oursBut(String self, List<String> imports) {
        List<String> fine = new ArrayList<>(imports);
        fine.add(self);
        return DescribedPredicate.describe(
                "are ours and not in " + fine,
                type -> type.getPackageName().startsWith(OURS)
                        && !fine.contains(type.getPackageName().substring(OURS.length())));
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
