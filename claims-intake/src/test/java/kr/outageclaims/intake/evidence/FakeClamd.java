package kr.outageclaims.intake.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as clamd does, and finds its test signature where a file holds it. */
final class FakeClamd implements AutoCloseable {

    /** The first characters of EICAR's test file; all of it would have this very source taken away by scanners. */
    static final String EICAR = "X5O!P%@AP";

    private final ServerSocket server;
    private final List<byte[]> seen = new CopyOnWriteArrayList<>();
    private final String reply;

    private FakeClamd(String reply) {
        this.reply = reply;
        try {
            this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeClamd listening() {
        return new FakeClamd("");
    }

    /** Answers always so; {@code silence} says nothing. */
    static FakeClamd saying(String reply) {
        return new FakeClamd(reply);
    }

    String place() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The files it was sent, whole. */
    List<byte[]> seen() {
        return seen;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket one = server.accept()) {
                answer(one);
            } catch (IOException e) {
                // the other side went away, or the test ended
            }
        }
    }

    private void answer(Socket one) throws IOException {
        DataInputStream in = new DataInputStream(one.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            one.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        seen.add(file.toByteArray());
        String said = reply.isEmpty()
                ? file.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                        ? "stream: Eicar-Test-Signature FOUND\0"
                        : "stream: OK\0"
                : reply;
        if (said.equals("silence")) {
            in.read();
            return;
        }
        one.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
