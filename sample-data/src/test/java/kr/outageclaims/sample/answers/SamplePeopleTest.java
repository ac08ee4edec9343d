package kr.outageclaims.sample.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample people against small workbooks with the headers that the batch writes. */
class SamplePeopleTest {

    private static final String TRUTH = """
            external_id,channel,expected,service,feature,reporter,tier,damage_nature,amount,duplicate_of,time,evidence
            EM-1,email,ACCEPT,mobility,bike,INDIVIDUAL,PAID,MONETARY,52000,,UNKNOWN,VERIFIED
            EM-2,email,ACCEPT,mobility,bike,INDIVIDUAL,PAID,MONETARY,7000,,UNKNOWN,NONE
            EM-3,email,ACCEPT,none,,INDIVIDUAL,FREE,NON_MONETARY,,,UNKNOWN,NONE
            """;

    private static final List<String> GUESSED = List.of("추정 서비스", "추정 기능", "추정 신고인", "추정 유무료", "추정 피해성격");
    private static final List<String> INPUTS = List.of("맞음", "서비스", "기능", "신고인", "유무료", "피해성격", "금액", "의견");

    @TempDir
    private Path folder;

    @Test
    void theOperatorAnswersAGroupAsItsShownClaimsAreAndAClaimThatDiffersByItself() throws IOException {
        Path queue = folder.resolve("manual.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            table(workbook, "묶음", List.of("묶음번호", "건수"), List.of(List.of("G0001", "3")));
            table(
                    workbook,
                    "개별",
                    List.of("접수번호", "묶음번호", "알려진 손해(원)"),
                    List.of(
                            List.of("R-1", "G0001", "52000"),
                            List.of("R-2", "G0001", ""),
                            List.of("R-3", "G0001", ""),
                            List.of("R-9", "", "")));
            save(workbook, queue);
        }

        int answered = new Operator(known(), "2022-10-15-pangyo").answer(queue, folder.resolve("answered.xlsx"));

        assertThat(answered).isEqualTo(3);
        assertThat(inputs("answered.xlsx", "묶음", 1))
                .containsExactly("", "카카오T", "카카오T > 바이크·킥보드", "개인", "유료", "금전 피해", "", "");
        assertThat(inputs("answered.xlsx", "개별", 1)).containsOnly("");
        assertThat(inputs("answered.xlsx", "개별", 3))
                .containsExactly("", "서비스 말 없음", "", "개인", "무료", "금전 피해 아님", "", "");
        assertThat(inputs("answered.xlsx", "개별", 4)).containsExactly("O", "", "", "", "", "", "", "");
    }

    @Test
    void theCouncilFillsInEveryRowAndLeavesOtherFilesAlone() throws IOException {
        Path review = Files.createDirectory(folder.resolve("review"));
        List<String> inputs = List.of("결정", "조정 금액(원)", "조정 비율(%)", "상한(원)", "의견");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            table(
                    workbook,
                    "묶음결정",
                    join(List.of("묶음", "제안", "조항", "금액대"), inputs),
                    List.of(
                            List.of("1", "보상", "멜론 이용권", "–"),
                            List.of("2", "협의체 심의", "소상공인 손실 50만 원 초과 또는 금액 미상", "50만 원 초과 100만 원 이하")));
            save(workbook, review.resolve("review.xlsx"));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("전체");
            save(workbook, review.resolve("all.xlsx"));
        }

        List<Path> decided = new Council(known()).decide(review, folder.resolve("decided"));

        assertThat(decided).containsExactly(folder.resolve("decided/review.xlsx"));
        assertThat(cells("decided/review.xlsx", "묶음결정", 1, inputs)).containsExactly("승인", "", "", "", "");
        assertThat(cells("decided/review.xlsx", "묶음결정", 2, inputs))
                .containsExactly("조정", "", "10", "100000", "우선 일부 지원하고 증빙이 오면 다시 심사");
    }

    private KnownTruth known() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), TRUTH);
        Path classifications = Files.writeString(
                folder.resolve("classifications.csv"),
                "\uFEFFexternal_id,receipt_number\nEM-1,R-1\nEM-2,R-2\nEM-3,R-3\n");
        return KnownTruth.read(truth, classifications);
    }

    private static void table(XSSFWorkbook workbook, String name, List<String> headers, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        List<String> all = name.endsWith("결정") ? headers : join(join(headers, GUESSED), INPUTS);
        fill(sheet.createRow(0), all);
        for (int i = 0; i < rows.size(); i++) {
            fill(sheet.createRow(i + 1), rows.get(i));
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static List<String> join(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private List<String> inputs(String file, String sheet, int row) throws IOException {
        return cells(file, sheet, row, INPUTS);
    }

    private List<String> cells(String file, String sheet, int row, List<String> headers) throws IOException {
        DataFormatter texts = new DataFormatter();
        try (InputStream in = Files.newInputStream(folder.resolve(file));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet filled = workbook.getSheet(sheet);
            return headers.stream()
                    .map(header -> {
                        for (Cell cell : filled.getRow(0)) {
                            if (cell.getStringCellValue().equals(header)) {
                                return texts.formatCellValue(filled.getRow(row).getCell(cell.getColumnIndex()));
                            }
                        }
                        return "no column " + header;
                    })
                    .toList();
        }
    }
}
