package kr.outageclaims.intake.claimant;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the keys of a newcomer's machine. All appear at once: they are written into a folder beside, which is then
 * renamed; of two processes that start together one wins and the other takes the winner's keys. A home of an earlier
 * version gets the key that it did not know; no other key is ever made anew.
 */
final class LocalKeys {

    private static final String FOLDER = "keys";

    private LocalKeys() {}

    /** The folder of the local keys under {@code home}; complete when this returns. */
    static Path in(Path home) {
        Path folder = home.resolve(FOLDER);
        try {
            if (isEmpty(folder)) {
                make(home, folder);
            } else {
                addOutboxKey(home, folder.resolve(KeySetting.OUTBOX.localFile()));
            }
        } catch (IOException e) {
            throw KeyProblem.of("The local keys could not be made in " + folder + "; make the folder writable.", e);
        }
        return folder;
    }

    private static void make(Path home, Path folder) throws IOException {
        Files.createDirectories(home);
        Path beside = Files.createTempDirectory(home, FOLDER + "-");
        try {
            for (Map.Entry<KeySetting, String> key : newKeys().entrySet()) {
                write(beside.resolve(key.getKey().localFile()), key.getValue());
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(beside);
            if (isEmpty(folder)) {
                throw e;
            }
        }
    }

    /** What a lost key of this kind could open are messages that were not sent yet, so a new one may be made. */
    private static void addOutboxKey(Path home, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path beside = Files.createTempDirectory(home, FOLDER + "-");
        Path made = beside.resolve(file.getFileName());
        try {
            write(made, Keysets.withSecret(Keysets.newOutboxKey()));
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // another start was quicker: its key is there
        } finally {
            delete(beside);
        }
    }

    private static Map<KeySetting, String> newKeys() {
        KeysetHandle pair = Keysets.newPair();
        return Map.of(
                KeySetting.PRIVATE, Keysets.withSecret(pair),
                KeySetting.PUBLIC, Keysets.publicHalf(pair),
                KeySetting.INDEX, Keysets.withSecret(Keysets.newHashKey()),
                KeySetting.REVIEW, Keysets.withSecret(Keysets.newHashKey()),
                KeySetting.OUTBOX, Keysets.withSecret(Keysets.newOutboxKey()));
    }

    private static void write(Path file, String keyset) throws IOException {
        EnumSet<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
            channel.write(ByteBuffer.wrap((keyset + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
