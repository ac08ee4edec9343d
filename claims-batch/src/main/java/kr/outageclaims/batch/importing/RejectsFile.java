package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.outageclaims.batch.importing.ImportFiles.Rejected;
import kr.outageclaims.batch.sheet.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rows that were set aside, for the people who made the export; the same bytes however often it is written. */
@Component
class RejectsFile {

    private static final List<String> HEADER = List.of("file", "row", "column", "code", "message");

    private final ImportFiles files;
    private final Path folder;

    RejectsFile(ImportFiles files, @Value("${claims.home}") Path home) {
        this.files = files;
        this.folder = home.resolve("rejects");
    }

    /** Where it was written; empty when no row was set aside. */
    Optional<Path> write(ImportedFile imported) {
        if (imported.rejects() == 0) {
            return Optional.empty();
        }
        Path file = folder.resolve("rejects-" + nameOf(imported) + ".csv");
        try (CsvFile csv = CsvFile.forPeople(file, HEADER)) {
            // some rows at a time: all of a large export may be bad
            List<Rejected> some = files.rejectedBehind(imported.id(), 0);
            while (!some.isEmpty()) {
                some.forEach(row -> csv.row(line(imported, row)));
                some = files.rejectedBehind(
                        imported.id(), some.get(some.size() - 1).row());
            }
            csv.finish();
        }
        return Optional.of(file);
    }

    private static List<String> line(ImportedFile imported, Rejected row) {
        return List.of(
                imported.fileName(),
                Long.toString(row.row()),
                row.why().column(),
                row.why().code(),
                row.why().message());
    }

    /** The export's name without its ending; a later export of the same name gets a number. */
    private String nameOf(ImportedFile imported) {
        String stem = stem(imported.fileName());
        long sameName = files.namesUpTo(imported.id()).stream()
                .filter(name -> stem(name).equalsIgnoreCase(stem))
                .count();
        return sameName == 1 ? stem : stem + "-" + sameName;
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.[^.]*$", "");
    }
}
