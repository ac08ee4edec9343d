package kr.outageclaims.sample.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The operating system's side of the server: it is started detached, so that it outlives this JVM and its terminal. */
record ServerProcess(DatabaseHome home, Path program) {

    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /** Starts the server and notes its port and process id before it answers. */
    ProcessHandle launch() {
        int port = freePort(home.port());
        try {
            Files.createDirectories(home.db("tmp"));
            home.write("init.sql", initialSql());
            ProcessBuilder builder = new ProcessBuilder(command(port))
                    .directory(home.server().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                    .redirectErrorStream(true);
            builder.environment()
                    .put("LD_LIBRARY_PATH", home.server().resolve("libs").toString());
            Process process = builder.start();
            home.write("pid", Long.toString(process.pid()));
            home.write("port", Integer.toString(port));
            return process.toHandle();
        } catch (IOException e) {
            throw new DatabaseFailed("Cannot start " + program + ": " + e.getMessage(), e);
        }
    }

    /** The live server of this home; a process that merely inherited the number after a reboot is not it. */
    Optional<ProcessHandle> running() {
        return home.pid().isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(home.pid().getAsLong()).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> Path.of(command).equals(program))
                        .orElse(false);
    }

    private List<String> command(int port) {
        List<String> command = new ArrayList<>(detached());
        command.addAll(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + home.server(),
                "--datadir=" + home.data(),
                "--tmpdir=" + home.db("tmp"),
                "--init-file=" + home.initFile(),
                // Relative to the data folder, since a socket's path may have no more than 107 bytes.
                "--socket=claims.sock",
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE,
                "--local-infile=1",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                // Holds the indexes of a million claims, which are written at random places; with the rest of the
                // server that is at most 1.5 GB, and only as much of it as was touched.
                "--innodb-buffer-pool-size=1G",
                // Half of that: a smaller log makes it write the same pages again and again during an import.
                "--innodb-log-file-size=512M",
                // Every commit is on the disk before a job goes on; there are few, since chunks are large.
                "--innodb-flush-log-at-trx-commit=1",
                // The newest rows of a hundred thousand claims, found in one statement, without a file for them.
                "--tmp-table-size=64M",
                "--max-heap-table-size=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** A session of its own where the system has setsid; elsewhere at least deaf to the terminal's hang-up. */
    private static List<String> detached() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of("nohup");
    }

    private String initialSql() {
        String account = "'" + LocalDatabase.USER + "'@'127.0.0.1'";
        String password = "'" + home.password() + "'";
        return String.join(
                System.lineSeparator(),
                "CREATE DATABASE IF NOT EXISTS " + LocalDatabase.DATABASE
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + password + ";",
                "ALTER USER " + account + " IDENTIFIED BY " + password + ";",
                "GRANT ALL PRIVILEGES ON *.* TO " + account + ";");
    }

    private static int freePort(OptionalInt wanted) {
        if (wanted.isPresent() && isFree(wanted.getAsInt())) {
            return wanted.getAsInt();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseFailed("No free port on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
