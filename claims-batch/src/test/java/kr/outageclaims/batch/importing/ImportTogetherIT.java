package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.ClaimsBatch;
import kr.outageclaims.batch.run.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes, two files, some rows in both. */
class ImportTogetherIT {

    private static final String HEADER = "external_id,received_at,name,phone,narrative\n";

    @TempDir
    private Path folder;

    @Test
    void eachRowOfOverlappingFilesIsTakenOnceAndCountedRight() throws Exception {
        try (BatchProgram program = BatchProgram.onFreshDatabase()) {
            program.bean(Schema.class).bringUpToDate();
            List<Path> files = List.of(file("first", 1, 2500, false), file("second", 1501, 4000, true));
            List<Process> both = new ArrayList<>();
            for (Path file : files) {
                both.add(program.begin(
                        ClaimsBatch.class,
                        folder.resolve(file.getFileName() + ".log"),
                        "import",
                        file.toString(),
                        "--channel",
                        "email",
                        "--incident",
                        "2022-10-15-pangyo"));
            }
            for (int i = 0; i < both.size(); i++) {
                assertThat(both.get(i).waitFor())
                        .as(Files.readString(folder.resolve(files.get(i).getFileName() + ".log")))
                        .isZero();
            }

            assertThat(program.sql()
                            .sql("SELECT external_id FROM claim ORDER BY external_id")
                            .query(String.class)
                            .list())
                    .isEqualTo(IntStream.rangeClosed(1, 4000)
                            .mapToObj(ImportTogetherIT::externalId)
                            .toList());
            assertThat(program.sql()
                            .sql("SELECT CONCAT(SUM(rows_read), ' ', SUM(claims), ' ', SUM(repeats), ' ', SUM(rejects))"
                                    + " FROM import_file WHERE finished_at IS NOT NULL")
                            .query(String.class)
                            .single())
                    .isEqualTo("5000 4000 1000 0");
        }
    }

    private Path file(String name, int first, int last, boolean backwards) throws IOException {
        List<String> rows = new ArrayList<>(IntStream.rangeClosed(first, last)
                .mapToObj(number -> externalId(number) + ",2022-10-20 10:00,홍길동,010-0000-"
                        + String.format("%04d", number) + ",톡이 하루 종일 안 됨")
                .toList());
        if (backwards) {
            Collections.reverse(rows);
        }
        return Files.writeString(folder.resolve(name + ".csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private static String externalId(int number) {
        return String.format("E-%05d", number);
    }
}
