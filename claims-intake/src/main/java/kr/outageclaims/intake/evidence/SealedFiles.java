package kr.outageclaims.intake.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.FileKey;
import kr.outageclaims.intake.claimant.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sealed files on the disk. A plain byte never gets there. */
final class SealedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFiles.class);

    private final EvidenceFolder folder;
    private final Sealing sealing;

    SealedFiles(EvidenceFolder folder, Sealing sealing) {
        this.folder = folder;
        this.sealing = sealing;
    }

    /**
     * Whole and on the disk when this returns; of one that cannot be written nothing is left.
     *
     * @return its key, which only the private key unwraps
     */
    byte[] write(String name, byte[] content) {
        FileKey key = sealing.newFileKey();
        try {
            Path file = folder.placeFor(name);
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                // closing the sealing stream writes its end; the channel has to live until that is on the disk
                OutputStream stream = key.seal(name, new Unclosed(Channels.newOutputStream(channel)));
                stream.write(content);
                stream.close();
                channel.force(true);
            }
            return key.wrapped();
        } catch (IOException e) {
            delete(name);
            throw new UncheckedIOException("evidence " + name + " cannot be stored in " + folder.root(), e);
        }
    }

    /** One that is not there is fine; one that cannot be deleted is named in the log and unreadable without its row. */
    void delete(String name) {
        try {
            Files.deleteIfExists(folder.file(name));
        } catch (IOException e) {
            LOG.warn("evidence {} cannot be deleted: {}", name, e.getClass().getSimpleName());
        }
    }

    /**
     * Deletes the files of before {@code time} that no row knows, left by a process that was killed between file and
     * row.
     *
     * @param known says which of some names are known
     */
    int deleteUnknown(Instant time, Function<Collection<String>, Set<String>> known) {
        int deleted = 0;
        for (Path part : list(folder.root())) {
            Set<String> names = list(part).stream()
                    .filter(file -> isBefore(file, time))
                    .map(file -> file.getFileName().toString())
                    .filter(RandomName::isOne)
                    .collect(Collectors.toSet());
            if (!names.isEmpty()) {
                names.removeAll(known.apply(names));
            }
            names.forEach(this::delete);
            deleted += names.size();
        }
        return deleted;
    }

    private static boolean isBefore(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(time)) < 0;
        } catch (IOException e) {
            // taken away meanwhile
            return false;
        }
    }

    private static List<Path> list(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes everything on but its end. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
