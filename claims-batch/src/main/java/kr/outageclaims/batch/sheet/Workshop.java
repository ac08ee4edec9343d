package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.WorkFailed;

/**
 * Where files are made that belong together and may hold personal values: a hidden folder inside the one asked for,
 * which only its owner may read. They are put in place together once the last is whole; until then, and when the disk
 * fills up, nobody sees any of them.
 */
public final class Workshop implements AutoCloseable {

    private final Path folder;
    private final Path inside;

    private Workshop(Path folder, Path inside) {
        this.folder = folder;
        this.inside = inside;
    }

    /**
     * Begins afresh; what a killed run of the same name had half made is deleted.
     *
     * @throws WorkFailed when the folder cannot be written to
     */
    public static Workshop in(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            String prefix = ".half-" + name + "-";
            for (Path left : list(folder)) {
                if (left.getFileName().toString().startsWith(prefix)) {
                    delete(left);
                }
            }
            return new Workshop(folder, Files.createTempDirectory(folder, prefix));
        } catch (IOException e) {
            throw OutputPlace.refused(folder, e);
        }
    }

    /** Where the files are made. */
    public Path inside() {
        return inside;
    }

    /** What was made so far, by name. */
    public List<Path> made() throws IOException {
        return list(inside);
    }

    /** Puts one file in place, over one of the same name. */
    public void putInPlace(Path file) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Files of a folder in the order of their names; none when there is no such folder. */
    public static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        try {
            delete(inside);
        } catch (IOException e) {
            WorkFailed failed = new WorkFailed(inside + " cannot be deleted; it may hold personal values in clear");
            failed.addSuppressed(e);
            throw failed;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }
}
