package kr.outageclaims.intake;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which package may use which other package of ours. */
class ArchitectureTest {

    private static final String ROOT = "kr.outageclaims.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("intake", Set.of("intake.register", "intake.claimant")),
            entry("intake.log", Set.of()),
            entry("intake.operations", Set.of("intake.register", "intake.evidence", "intake.log", "claim")),
            entry("intake.draft", Set.of("intake.claimant")),
            entry(
                    "intake.web",
                    Set.of("intake.web.guard", "intake.web.question", "intake.web.form", "outage", "rulebook")),
            entry("intake.web.guard", Set.of("intake.claimant", "intake.evidence", "intake.operations")),
            entry(
                    "intake.web.question",
                    Set.of("intake.register", "intake.claimant", "intake.evidence", "claim", "money", "outage")),
            entry(
                    "intake.web.form",
                    Set.of(
                            "intake.web.guard",
                            "intake.web.question",
                            "intake.register",
                            "intake.claimant",
                            "intake.draft",
                            "intake.evidence",
                            "intake.notice",
                            "claim",
                            "money",
                            "outage")),
            entry(
                    "intake.web.status",
                    Set.of(
                            "intake.web.guard",
                            "intake.web.question",
                            "intake.web.form",
                            "intake.register",
                            "intake.claimant",
                            "intake.evidence",
                            "intake.progress",
                            "claim",
                            "money",
                            "outage",
                            "rulebook")),
            entry("intake.notice", Set.of("intake.claimant", "claim")),
            entry(
                    "intake.progress",
                    Set.of("intake.claimant", "intake.register", "intake.notice", "claim", "money", "rulebook")),
            entry("intake.register", Set.of("intake.claimant", "claim", "money")),
            entry("intake.evidence", Set.of("intake.claimant", "claim")),
            entry("intake.claimant", Set.of("claim")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + "intake");

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> packages = CLASSES.stream().map(ArchitectureTest::room).collect(toCollection(TreeSet::new));

        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void noPackageUsesAnotherThatTheTableDoesNotAllow() {
        Set<String> forbidden = CLASSES.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isForbidden)
                .map(Dependency::getDescription)
                .collect(toCollection(TreeSet::new));

        assertThat(forbidden).isEmpty();
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** What a visitor can still do there must not depend on what the form alone is for: only its session is looked at. */
    @Test
    void theStatusPagesKnowNothingOfTheFormButItsSession() {
        Set<String> used = CLASSES.stream()
                .filter(from -> room(from).equals("intake.web.status"))
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(target -> target.getPackageName().equals(ROOT + "intake.web.form"))
                .map(JavaClass::getSimpleName)
                .collect(toCollection(TreeSet::new));

        assertThat(used).containsExactly("FormSession");
    }

    @Test
    void onlyClaimantHoldsKeysAndCiphers() {
        Set<String> users = CLASSES.stream()
                .filter(from -> from.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("com.google.crypto")))
                .map(ArchitectureTest::room)
                .collect(toCollection(TreeSet::new));

        assertThat(users).containsExactly("intake.claimant");
    }

    @Test
    void theServiceItselfNeverOpensWhatIsSealed() {
        Set<String> users = CLASSES.stream()
                .filter(from -> !from.getFullName().startsWith(ROOT + "intake.claimant.Unsealing"))
                .filter(from -> from.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use ->
                                use.getTargetClass().getFullName().startsWith(ROOT + "intake.claimant.Unsealing")))
                .map(JavaClass::getFullName)
                .collect(toCollection(TreeSet::new));

        assertThat(users).isEmpty();
    }

    private static boolean isForbidden(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        if (!target.getPackageName().startsWith(ROOT)) {
            return false;
        }
        String from = room(dependency.getOriginClass());
        String to = room(target);
        return !from.equals(to) && !MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass one) {
        return one.getPackageName().substring(ROOT.length());
    }
}
