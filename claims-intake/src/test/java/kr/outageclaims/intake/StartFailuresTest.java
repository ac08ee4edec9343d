package kr.outageclaims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Map;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    @TempDir
    Path home;

    @Test
    void aMissingKeyFileIsNamedWhereverItLiesInTheCauses() {
        Path missing = home.resolve("public.json");
        KeyFiles files = KeyFiles.of(Map.of("CLAIMS_PUBLIC_KEY", missing.toString())::get);
        Throwable failure = new IllegalStateException(catchThrowable(() -> Sealing.of(files)));

        assertThat(new StartFailures().analyze(failure))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains(missing.toString(), "CLAIMS_PUBLIC_KEY");
    }

    @Test
    void aMissingDatabaseSettingIsNamedInAFewLines(CapturedOutput output) {
        assertThatThrownBy(() -> IntakeService.application().run("--server.port=0", "--CLAIMS_HOME=" + home))
                .isInstanceOf(RuntimeException.class);

        assertThat(output).contains("Settings are missing: [CLAIMS_DB_URL]").doesNotContain("\tat ");
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(new StartFailures().analyze(new IllegalStateException("x"))).isNull();
    }
}
