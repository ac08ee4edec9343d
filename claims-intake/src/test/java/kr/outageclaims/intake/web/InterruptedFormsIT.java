package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.intake.IntakeService;
import kr.outageclaims.sample.interrupted.InterruptedForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short round of what {@code ./claims kill-intake} does at length. */
class InterruptedFormsIT {

    private static final int VISITORS = 8;
    private static final int INSTANCES = 2;
    private static final long SEED = 20_221_015;

    @TempDir
    private Path home;

    @Test
    void killsOfInstancesAndDatabaseLoseAndDoubleNoClaim() throws Exception {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                IntakeService.class.getName());
        InterruptedForms forms = new InterruptedForms(
                new InterruptedForms.Settings(java, home, 0, VISITORS, INSTANCES, SEED),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        try {
            assertThat(forms.run()).isEmpty();
        } finally {
            forms.close();
        }
    }
}
