package kr.outageclaims.batch;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.outageclaims.batch.fixture.GivenClaims;
import org.junit.jupiter.api.Test;

/** Only who opens what was sealed needs the private key: production may keep it off every other machine. */
class PrivateKeyIT {

    @Test
    void onlyPayoutNoticesAndEvidenceNeedIt() throws IOException {
        try (BatchProgram program = BatchProgram.onFreshDatabase()) {
            assertThat(program.run("status").exitCode()).isZero();
            new GivenClaims(program.sql()).add(aClaim("A-1"));
            granted("A-2").in(program);
            String folder = program.home().resolve("out").toString();

            try (BatchProgram without = program.another()) {
                Files.delete(privateKey(program.home()));

                assertThat(without.run("status").err()).isEmpty();
                assertThat(without.run("classify", "--incident", INCIDENT).exitCode())
                        .isZero();
                assertThat(without.run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29")
                                .exitCode())
                        .isZero();
                assertThat(without.run("report", "--incident", INCIDENT).exitCode())
                        .isZero();
                BatchProgram.Answer payout =
                        without.run("payout", "create", "--incident", INCIDENT, "--round", "1", "--out", folder);
                BatchProgram.Answer notices = without.run("notices", "export", "--incident", INCIDENT, "--out", folder);
                BatchProgram.Answer evidence = without.run(
                        "evidence",
                        "export",
                        "--incident",
                        INCIDENT,
                        "--round",
                        "1",
                        "--out",
                        folder + "/evidence",
                        "--reason",
                        "심사");
                assertThat(evidence.exitCode()).isEqualTo(1);
                assertThat(evidence.err()).contains("key file", "is missing");
                assertThat(payout.exitCode()).isEqualTo(1);
                assertThat(payout.err()).contains("key file", "is missing");
                assertThat(notices.exitCode()).isEqualTo(1);
                assertThat(notices.err()).contains("key file", "is missing");
            }
        }
    }

    private static Path privateKey(Path home) throws IOException {
        try (var keys = Files.list(home.resolve("keys"))) {
            return keys.filter(file -> file.getFileName().toString().contains("private"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
