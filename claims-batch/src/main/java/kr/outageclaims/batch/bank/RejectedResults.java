package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import kr.outageclaims.batch.sheet.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rows that were set aside, for finance and the bank; the same bytes however often it is written. */
@Component
class RejectedResults {

    private static final List<String> HEADER = List.of("file", "row", "column", "code", "message");

    private final ResultFiles files;
    private final Path folder;

    RejectedResults(ResultFiles files, @Value("${claims.home}") Path home) {
        this.files = files;
        this.folder = home.resolve("rejects");
    }

    /** Where it was written; empty when no row was set aside. */
    Optional<Path> write(ResultFile of) {
        if (of.rejects() == 0) {
            return Optional.empty();
        }
        Path file = folder.resolve("rejects-results-" + nameOf(of) + ".csv");
        try (CsvFile csv = CsvFile.forPeople(file, HEADER)) {
            files.rejected(of.id())
                    .forEach(row -> csv.row(List.of(
                            of.name(),
                            Integer.toString(row.row()),
                            row.column(),
                            row.code(),
                            message(Locale.KOREAN, row.code()) + " / " + message(Locale.ENGLISH, row.code()))));
            csv.finish();
        }
        return Optional.of(file);
    }

    /** The file's name without its ending; a later file of the same name gets a number. */
    private String nameOf(ResultFile of) {
        String stem = stem(of.name());
        long sameName = files.namesUpTo(of.id()).stream()
                .filter(name -> stem(name).equalsIgnoreCase(stem))
                .count();
        return sameName == 1 ? stem : stem + "-" + sameName;
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("\\.[^.]*$", "");
    }

    private static String message(Locale language, String code) {
        return ResourceBundle.getBundle(
                        "messages.results",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(code);
    }
}
