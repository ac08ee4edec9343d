package kr.outageclaims.batch.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.batch.sheet.Workshop;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/**
 * An export that was broken off while its files were put in place may be finished in the same folder only: in another
 * one a file that the gateway has taken already would be sent again.
 */
final class EarlierFolders {

    static final String OUT = "out";

    private final JobRepository repository;

    EarlierFolders(JobRepository repository) {
        this.repository = repository;
    }

    /** @throws WorkFailed when an earlier try of this run has put a file in place in another folder */
    void refuseFilesElsewhere(JobExecution execution, Export export) {
        Path out = folder(execution);
        repository.getJobExecutions(execution.getJobInstance()).stream()
                .map(EarlierFolders::folder)
                .distinct()
                .filter(earlier -> !earlier.equals(out) && Files.isDirectory(earlier))
                .forEach(earlier -> refuseFiles(earlier, export));
    }

    private static void refuseFiles(Path earlier, Export export) {
        List<Path> files;
        try {
            files = Workshop.list(earlier);
        } catch (IOException e) {
            throw OutputPlace.refused(earlier, e);
        }
        files.stream()
                .filter(file -> file.getFileName().toString().startsWith(export.fileStem() + "-"))
                .findFirst()
                .ifPresent(begun -> {
                    throw new WorkFailed("export " + export.number() + " was broken off while its files were put in "
                            + earlier + ", and " + begun.getFileName() + " stands there: nobody must be told twice."
                            + " Finish it with --out " + earlier + "; or delete its files there, if none was sent");
                });
    }

    private static Path folder(JobExecution execution) {
        return Path.of(execution.getJobParameters().getString(OUT, ""));
    }
}
