package kr.outageclaims.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void writesWhatTheReaderReadsBack() throws IOException {
        Path file = folder.resolve("new/a.csv");
        try (CsvFile csv = CsvFile.forMachines(file, List.of("id", "text"))) {
            csv.row(List.of("1", "a,\"b\"\nc\\"));
            csv.finish();
        }

        assertThat(Files.readString(file)).isEqualTo("id,text\r\n1,\"a,\"\"b\"\"\nc\\\"\r\n");
        assertThat(SheetRowsTest.read(TableFile.open(file)).get(1).text(1)).isEqualTo("a,\"b\"\nc\\");
    }

    @Test
    void marksAFileForPeople() throws IOException {
        Path file = folder.resolve("a.csv");
        try (CsvFile csv = CsvFile.forPeople(file, List.of("접수번호"))) {
            csv.finish();
        }

        assertThat(Files.readString(file)).isEqualTo("\uFEFF접수번호\r\n");
    }

    @Test
    void leavesNothingBehindWhenItIsNotFinished() {
        try (CsvFile csv = CsvFile.forPeople(folder.resolve("a.csv"), List.of("id"))) {
            csv.row(List.of("1"));
        }

        assertThat(folder.toFile().list()).isEmpty();
    }
}
