package kr.outageclaims.intake.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, asked by its own protocol: {@code zINSTREAM}, then chunks with their length in front as four bytes
 * in network order, then a length of zero; the answer is one line that ends in a zero byte. See the manual page
 * clamd(8).
 */
final class Clamd implements Scanner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,5})");

    private final String place;
    private final Supplier<SocketAddress> address;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "clamd-watch");
        thread.setDaemon(true);
        return thread;
    });

    private Clamd(String place, Supplier<SocketAddress> address, Duration patience) {
        this.place = place;
        this.address = address;
        this.patience = patience;
    }

    /**
     * @param place {@code host:port}, or the absolute path of its socket
     * @param patience for the whole of one file
     * @throws IllegalArgumentException when it is neither
     */
    static Clamd at(String place, Duration patience) {
        if (place.startsWith("/")) {
            return new Clamd(place, () -> UnixDomainSocketAddress.of(place), patience);
        }
        Matcher hostAndPort = PLACE.matcher(place);
        if (!hostAndPort.matches()) {
            throw new IllegalArgumentException("CLAIMS_CLAMD is " + place
                    + "; expected host:port, e.g. 127.0.0.1:3310, or the path of clamd's socket.");
        }
        String host = hostAndPort.group(1);
        int port = Integer.parseInt(hostAndPort.group(2));
        // looked up for every file: the daemon may move
        return new Clamd(place, () -> new InetSocketAddress(host, port), patience);
    }

    @Override
    public Scan scan(byte[] content) {
        try {
            return said(ask(content));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // also a host that nobody knows, and a machine without sockets that have paths
            LOG.warn(
                    "clamd at {} did not answer ({}); the file is marked unscanned",
                    place,
                    e.getClass().getSimpleName());
            return new Scan.Unscanned();
        }
    }

    private Scan said(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Scan.Infected(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return new Scan.Clean();
        }
        LOG.warn("clamd at {} answered {}; the file is marked unscanned", place, answer);
        return new Scan.Unscanned();
    }

    private String ask(byte[] content) throws IOException {
        SocketAddress target = address.get();
        try (SocketChannel channel = target instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            ScheduledFuture<?> end =
                    watch.schedule(() -> closeQuietly(channel), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                channel.connect(target);
                send(channel, content);
                return answer(channel);
            } finally {
                end.cancel(false);
            }
        } catch (UnresolvedAddressException e) {
            throw new IOException(e);
        }
    }

    private static void send(SocketChannel channel, byte[] content) throws IOException {
        write(channel, ByteBuffer.wrap(COMMAND));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            write(channel, ByteBuffer.wrap(content, from, length));
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteBuffer one = ByteBuffer.allocate(256);
        while (channel.read(one) >= 0 && said.size() < LONGEST_ANSWER) {
            one.flip();
            while (one.hasRemaining()) {
                byte next = one.get();
                if (next == 0) {
                    return said.toString(StandardCharsets.UTF_8).strip();
                }
                said.write(next);
            }
            one.clear();
        }
        throw new IOException("the answer has no end");
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a connection to clamd", e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
