package kr.outageclaims.batch.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.OutputPlace;

/**
 * A folder that is made beside its place, hidden and for its owner only, and put there as a whole when all of it is
 * there. Until then, and when anything goes wrong, nobody sees any of it.
 */
final class HalfFolder implements AutoCloseable {

    private final Path place;
    private final Path half;

    private HalfFolder(Path place, Path half) {
        this.place = place;
        this.half = half;
    }

    /**
     * Begins afresh; what a killed run for the same place had half made is deleted.
     *
     * @throws BadInput when the place is a file, holds anything, or its parent takes nothing
     */
    static HalfFolder beside(Path out) {
        Path place = out.toAbsolutePath().normalize();
        Path parent = place.getParent();
        if (parent == null) {
            throw new BadInput("--out " + out + ": 폴더 이름을 적어 주세요 / name a folder.");
        }
        OutputPlace.needFolder(parent);
        refuseTaken(out, place);
        String prefix = ".half-" + place.getFileName() + "-";
        try {
            for (Path left : list(parent)) {
                if (left.getFileName().toString().startsWith(prefix)) {
                    delete(left);
                }
            }
            return new HalfFolder(place, Files.createTempDirectory(parent, prefix));
        } catch (IOException e) {
            throw OutputPlace.refused(place, e);
        }
    }

    private static void refuseTaken(Path out, Path place) {
        try {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                    && (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                            || !list(place).isEmpty())) {
                throw new BadInput("--out " + out + ": 비어 있는 폴더나 없는 폴더를 적어 주세요. 아무것도 하지 않았습니다."
                        + " / is there already and not an empty folder. Name another one; nothing was done.");
            }
        } catch (IOException e) {
            throw OutputPlace.refused(place, e);
        }
    }

    Path inside() {
        return half;
    }

    /** From here on it is there. Fails when somebody else put something in its place meanwhile. */
    void putInPlace() {
        try {
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputPlace.refused(place, e);
        }
    }

    @Override
    public void close() {
        try {
            delete(half);
        } catch (IOException e) {
            WorkFailed failed = new WorkFailed(half + " cannot be deleted; it may hold personal data in clear");
            failed.addSuppressed(e);
            throw failed;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }
}
