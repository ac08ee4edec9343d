package kr.outageclaims;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may import which. A new package gets a line here first. */
class ArchitectureTest {

    private static final String ROOT = "kr.outageclaims.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "money", Set.of(),
            "datafile", Set.of(),
            "outage", Set.of("datafile"),
            "claim", Set.of("money", "outage"),
            "classifier", Set.of("money", "datafile", "outage", "claim"),
            "rulebook", Set.of("money", "datafile", "outage", "claim"),
            "explanation", Set.of("money", "outage", "claim", "rulebook"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kr.outageclaims");

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String own = packageOf(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::packageOf)
                    .filter(target -> !target.equals(own)
                            && !MAY_IMPORT.getOrDefault(own, Set.of()).contains(target))
                    .forEach(target -> faults.add(type.getName() + " must not import " + target));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageStandsInTheTableAndHasClasses() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(packageOf(type)));

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    @Test
    void rulesKnowNoFrameworkAndNoDatabase() {
        Set<String> faults = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .filter(target -> target.startsWith("org.springframework")
                            || target.startsWith("java.sql")
                            || target.startsWith("javax.sql")
                            || target.startsWith("jakarta."))
                    .forEach(target -> faults.add(type.getName() + " must not import " + target));
        }

        assertThat(faults).isEmpty();
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
