package kr.outageclaims.intake;

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

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "intake", Set.of("intake.register", "intake.claimant"),
            "intake.log", Set.of(),
            "intake.operations", Set.of("intake.register", "intake.evidence", "claim"),
            "intake.draft", Set.of("intake.claimant"),
            "intake.web",
                    Set.of(
                            "intake.register",
                            "intake.claimant",
                            "intake.draft",
                            "intake.evidence",
                            "intake.notice",
                            "intake.operations",
                            "intake.progress",
                            "claim",
                            "money",
                            "outage",
                            "rulebook"),
            "intake.notice", Set.of("intake.claimant", "claim"),
            "intake.progress",
                    Set.of("intake.claimant", "intake.register", "intake.notice", "claim", "money", "rulebook"),
            "intake.register", Set.of("intake.claimant", "claim", "money"),
            "intake.evidence", Set.of("intake.claimant", "claim"),
            "intake.claimant", Set.of("claim"));

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
