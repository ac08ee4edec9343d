package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one line a file gets when its import is over, Korean first. */
final class ImportReport {

    private ImportReport() {}

    static String done(ImportedFile file, @Nullable Path rejects) {
        return file.fileName() + ": " + counts(file) + rejectsAt(rejects);
    }

    static String nothingNew(String name, ImportedFile file, @Nullable Path rejects) {
        String as = name.equals(file.fileName()) ? "" : " (" + file.fileName() + ")";
        return name + ": 이미 가져온 파일입니다. 새로 접수한 것이 없습니다 / imported before, nothing new" + as + " — " + counts(file)
                + rejectsAt(rejects);
    }

    private static String counts(ImportedFile file) {
        String warnings = file.warnings().isEmpty()
                ? "0"
                : file.warnings().entrySet().stream()
                        .map(warning -> warning.getKey() + " " + number(warning.getValue()))
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "행 %s / rows, 접수 %s / claims, 중복 %s / repeats, 제외 %s / rejects, 경고 / warnings: %s",
                number(file.rows()),
                number(file.claims()),
                number(file.repeats()),
                number(file.rejects()),
                warnings);
    }

    private static String rejectsAt(@Nullable Path rejects) {
        return rejects == null ? "" : ", 제외 목록 / rejects in " + rejects;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
