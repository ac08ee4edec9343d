package kr.outageclaims.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import kr.outageclaims.sample.database.DatabaseAddress;

/** Stands before a local database, which has another port after each start, as a production's name does. */
final class SteadyPort implements AutoCloseable {

    private final ServerSocket door;
    private volatile int target;

    SteadyPort(DatabaseAddress database) throws IOException {
        leadTo(database);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::open);
    }

    void leadTo(DatabaseAddress database) {
        target = port(database);
    }

    /** The database's URL through this port. */
    String url(DatabaseAddress database) {
        return database.url().replace(":" + port(database) + "/", ":" + door.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                thread(() -> join(visitor));
            } catch (IOException e) {
                // closed
            }
        }
    }

    /** Nobody behind the door: the visitor is let go, as by a machine that is up without its database. */
    private void join(Socket visitor) {
        try (visitor;
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread back = thread(() -> pass(database, visitor));
            pass(visitor, database);
            back.join();
        } catch (IOException e) {
            // the visitor sees a closed connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // one side is gone
        } finally {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static int port(DatabaseAddress database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }
}
