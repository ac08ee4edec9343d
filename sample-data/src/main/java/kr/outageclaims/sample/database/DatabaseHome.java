package kr.outageclaims.sample.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The files of the local database under one claims home: {@code db/port}, {@code db/pid}, {@code db/password},
 * {@code db/data} and the unpacked server. A file that is missing or unreadable as a number is as good as none.
 */
record DatabaseHome(Path home) {

    private static final int PASSWORD_BYTES = 16;

    static DatabaseHome in(Path home) {
        DatabaseHome result = new DatabaseHome(home.toAbsolutePath().normalize());
        try {
            Files.createDirectories(result.home);
            Path db = result.home.resolve("db");
            Files.createDirectories(db);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(db, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(result.home.resolve("log"));
            // The real path, so that it can be compared with what the server calls its data folder.
            return new DatabaseHome(result.home.toRealPath());
        } catch (IOException e) {
            throw new DatabaseFailed(
                    "Cannot write to " + result.home + " (" + e.getMessage()
                            + "); set CLAIMS_HOME to a folder you own.",
                    e);
        }
    }

    Path lock() {
        return db("lock");
    }

    Path data() {
        return db("data");
    }

    Path server() {
        return db("server");
    }

    Path initFile() {
        return db("init.sql");
    }

    Path log() {
        return home.resolve("log").resolve("mariadb.log");
    }

    Path db(String name) {
        return home.resolve("db").resolve(name);
    }

    OptionalInt port() {
        return read("port").filter(text -> text.matches("\\d{1,5}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    OptionalLong pid() {
        return read("pid").filter(text -> text.matches("\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** Kept for the life of the home: the server's account is made with it at every start. */
    String password() {
        return read("password").orElseGet(() -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            String password = HexFormat.of().formatHex(bytes);
            write("password", password);
            return password;
        });
    }

    Optional<String> knownPassword() {
        return read("password");
    }

    void write(String name, String text) {
        try {
            Path draft = Files.createTempFile(db(""), name, ".new");
            Files.writeString(draft, text + System.lineSeparator());
            Files.move(draft, db(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseFailed("Cannot write " + db(name) + ": " + e.getMessage(), e);
        }
    }

    void forgetServer() {
        try {
            Files.deleteIfExists(db("pid"));
            Files.deleteIfExists(db("port"));
        } catch (IOException e) {
            throw new DatabaseFailed("Cannot delete " + db("port") + ": " + e.getMessage(), e);
        }
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(
                            Files.readString(db(name), StandardCharsets.UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
