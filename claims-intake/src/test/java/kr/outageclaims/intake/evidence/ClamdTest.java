package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void speaksThroughASocketFileToo(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("clamd.ctl");
        try (ServerSocketChannel daemon = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                Clamd clamd = Clamd.at(socket.toString(), PATIENCE)) {
            daemon.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answerOnce(daemon));

            assertThat(clamd.scan("ab".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Scan.Clean());
            assertThat(asked.get()).isEqualTo("zINSTREAM\0" + "\0\0\0\2ab" + "\0\0\0\0");
        }
    }

    /** Byte for byte what was asked, answered as clamd does. */
    private static String answerOnce(ServerSocketChannel daemon) {
        try (SocketChannel one = daemon.accept()) {
            ByteBuffer asked = ByteBuffer.allocate("zINSTREAM\0".length() + 4 + 2 + 4);
            while (asked.hasRemaining()) {
                one.read(asked);
            }
            one.write(ByteBuffer.wrap("stream: OK\0".getBytes(StandardCharsets.US_ASCII)));
            return new String(asked.array(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSettingThatNamesNoPlaceIsRefusedAtStart() {
        assertThatThrownBy(() -> Clamd.at("clamd", PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("CLAIMS_CLAMD is clamd", "host:port");
    }
}
