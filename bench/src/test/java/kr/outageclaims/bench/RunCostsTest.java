package kr.outageclaims.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCostsTest {

    private static final List<Baseline> BASELINES = List.of(new Baseline(Stage.IMPORT, "LOAD DATA", 100, 2));

    @TempDir
    private Path folder;

    @Test
    void takesTheFilesOfAnImportAsOneStage() throws IOException {
        RunCosts run = read(100, """
                import-email\t1.00\t2.00\t0.50\t300\t100\t20
                import-messenger\t2.00\t3.00\t0.50\t280\t110\t10
                propose\t4.00\t1.00\t1.00\t200\t0\t0
                database\t\t\t\t371\t\t
                """);

        assertThat(run)
                .isEqualTo(new RunCosts(
                        100,
                        List.of(
                                new StageCost("import", 3, 5, 1, 300, 110, 20),
                                new StageCost("propose", 4, 1, 1, 200, 0, 0)),
                        371));
    }

    @Test
    void printsWhatAClaimCostsAndHowMuchMoreThanTheBaseline() throws IOException {
        RunCosts run = read(100, "import-email\t2.00\t5.00\t1.00\t300\t100\t20\n");

        assertThat(CostTable.of(run, BASELINES).lines().skip(1).findFirst().orElseThrow())
                .matches("import +50 +2.0 +5.0 +1.0 +60000 +300 +100 +20 +3.0 × LOAD DATA \\(100 rows, 2.00 CPU s\\)");
    }

    @Test
    void saysHowMuchMoreAClaimCostsInTheLargerRun() throws IOException {
        RunCosts smaller = read(100, "propose\t1.00\t0.50\t0.50\t1\t1\t1\n");
        RunCosts larger = read(1000, "propose\t1.00\t10.00\t2.00\t1\t1\t1\nnotices\t1.00\t1.00\t1.00\t1\t1\t1\n");

        assertThat(ScalingTable.of(smaller, larger).lines().skip(1).findFirst().orElseThrow())
                .matches("propose +10000 +12000 +1.20");
    }

    @Test
    void refusesALineThatTheLauncherDidNotWrite() {
        assertThatThrownBy(() -> read(1, "propose\t1.00\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a line of stages.tsv");
    }

    private RunCosts read(long claims, String lines) throws IOException {
        return RunCosts.read(claims, Files.writeString(folder.resolve("stages.tsv"), lines));
    }
}
