package kr.outageclaims.intake.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** Down while a folder that the service writes to takes nothing or has too little room. */
final class DiskHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DiskHealth.class);

    private final List<Path> folders;
    private final DataSize least;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param folders that may not be there yet: then the one counts in which they will be made */
    DiskHealth(List<Path> folders, DataSize least) {
        this.folders = List.copyOf(folders);
        this.least = least;
    }

    @Override
    public Health health() {
        Optional<String> fault =
                folders.stream().map(this::fault).flatMap(Optional::stream).findFirst();
        if (fault.isEmpty()) {
            told.set(false);
            return Health.up().build();
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn("not ready: {}", fault.get());
        }
        return Health.down().build();
    }

    private Optional<String> fault(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Optional.of(there + " takes no files");
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            return free < least.toBytes()
                    ? Optional.of(there + " has " + DataSize.ofBytes(free).toMegabytes() + " MB left, less than "
                            + least.toMegabytes())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    there + " cannot be asked for its room: " + e.getClass().getSimpleName());
        }
    }
}
