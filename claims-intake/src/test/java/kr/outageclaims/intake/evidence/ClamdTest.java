package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aFileArrivesWholeInChunksAndIsClean() {
        byte[] large = new byte[200_001];
        new Random(1).nextBytes(large);
        try (FakeClamd daemon = FakeClamd.listening();
                Clamd clamd = Clamd.at(daemon.place(), PATIENCE)) {
            assertThat(clamd.scan(large)).isEqualTo(new Scan.Clean());
            assertThat(clamd.scan(new byte[65_536])).isEqualTo(new Scan.Clean());

            assertThat(daemon.seen()).containsExactly(large, new byte[65_536]);
        }
    }

    @Test
    void whatItFindsIsNamed() {
        try (FakeClamd daemon = FakeClamd.listening();
                Clamd clamd = Clamd.at(daemon.place(), PATIENCE)) {
            assertThat(clamd.scan(("x" + FakeClamd.EICAR).getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(new Scan.Infected("Eicar-Test-Signature"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK and more\0",
                "\0",
                "no end",
                "UNKNOWN COMMAND\0"
            })
    void anyOtherAnswerLeavesTheFileUnscanned(String answer) {
        try (FakeClamd daemon = FakeClamd.saying(answer);
                Clamd clamd = Clamd.at(daemon.place(), PATIENCE)) {
            assertThat(clamd.scan(new byte[10])).isEqualTo(new Scan.Unscanned());
        }
    }

    @Test
    void oneThatSaysNothingIsNotWaitedForForEver() {
        try (FakeClamd daemon = FakeClamd.saying("silence");
                Clamd clamd = Clamd.at(daemon.place(), Duration.ofMillis(300))) {
            assertThat(clamd.scan(new byte[10])).isEqualTo(new Scan.Unscanned());
        }
    }

    @Test
    void oneThatIsNotThereLeavesTheFileUnscanned() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        for (String place : new String[] {"127.0.0.1:" + closed, "no-such-host.invalid:3310", "/no/such/clamd.ctl"}) {
            try (Clamd clamd = Clamd.at(place, PATIENCE)) {
                assertThat(clamd.scan(new byte[10])).as(place).isEqualTo(new Scan.Unscanned());
            }
        }
    }

    @Test
    void aSettingThatNamesNoPlaceIsRefusedAtStart() {
        assertThatThrownBy(() -> Clamd.at("clamd", PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("CLAIMS_CLAMD is clamd", "host:port");
    }
}
