package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.review.ReviewSheets.SINGLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.LibreOffice;
import kr.outageclaims.batch.fixture.TableChecksums;
import kr.outageclaims.batch.fixture.WorkbookParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One decided workbook comes back in every way we could think of. What was touched that must not be is refused with
 * all faults at once, and no table changes by a byte; what people do to a sheet to read it better changes nothing.
 */
class ReturnedWorkbooksIT {

    @TempDir
    private static Path folder;

    private static CouncilRound round;
    private static Path decided;

    private final Path file = folder.resolve("came-back.xlsx");

    @BeforeAll
    static void decideEverything() throws IOException {
        round = CouncilRound.onFreshDatabase();
        round.begin(folder);
        round.export();
        decided = Files.copy(round.workbook(1), folder.resolve("decided.xlsx"));
        new CouncilPen(decided)
                .decideGroups("제안", "보상", "승인")
                .decideGroups("제안", "기각", "승인")
                .decideGroups("제안", "협의체", "반려")
                .write(SINGLES, "접수번호", round.receipt(4), ReviewSheets.DECISION, "조정")
                .write(SINGLES, "접수번호", round.receipt(4), ReviewSheets.AMOUNT, 70_000);
    }

    @AfterAll
    static void stop() {
        round.close();
    }

    static Stream<Mutation> mutations() {
        return Stream.of(
                        FileMutations.all(folder),
                        RoundMutations.all(round),
                        SheetMutations.all(),
                        InputMutations.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isRefusedWithItsOwnWordsAndNothingChanges(Mutation mutation) throws Exception {
        Files.copy(decided, file, StandardCopyOption.REPLACE_EXISTING);
        mutation.spoil().on(file);
        TableChecksums before = TableChecksums.of(round.sql());

        Answer answer = round.importBy("협의체", file);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().lines())
                .satisfiesExactly(mutation.saidWith(
                        "아무것도 반영하지 않았습니다. 고칠 곳이 " + mutation.said().size() + "군데"));
        assertThat(answer.out()).isEmpty();
        assertThat(TableChecksums.of(round.sql())).isEqualTo(before);
    }

    static Stream<Mutation> harmless() {
        return Stream.concat(
                HarmlessChanges.all().stream(),
                Stream.of(Mutation.ofFile("elements without end", file -> new WorkbookParts(file).endlessDepth())));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void saysTheSameAsBefore(Mutation change) throws Exception {
        Files.copy(decided, file, StandardCopyOption.REPLACE_EXISTING);
        change.spoil().on(file);

        assertThat(answers(file)).isEqualTo(answers(decided));
    }

    @Test
    void saysTheSameWhenLibreOfficeHasSavedItSortedFilteredAndColoured() throws Exception {
        Files.copy(decided, file, StandardCopyOption.REPLACE_EXISTING);
        for (Mutation change : HarmlessChanges.all()) {
            change.spoil().on(file);
        }

        Path saved = LibreOffice.in(folder.resolve("profile")).saved(file, folder.resolve("saved"));

        assertThat(answers(saved)).isEqualTo(answers(decided));
        new CouncilPen(saved)
                .change(workbook -> assertThat(workbook.getSheet(ReviewSheets.SUMMARY)
                                .getDrawingPatriarch()
                                .getCharts())
                        .hasSize(1));
    }

    @Test
    void namesTheFaultsOfAllFilesAtOnce() throws IOException {
        Files.copy(decided, file, StandardCopyOption.REPLACE_EXISTING);
        new CouncilPen(file).decideGroups("제안", "보상", "몰라요");
        Path torn = Files.writeString(folder.resolve("torn.xlsx"), "");
        TableChecksums before = TableChecksums.of(round.sql());

        Answer answer = round.importBy("협의체", torn, file);

        assertThat(answer.err()).contains("torn.xlsx: 빈 파일입니다.", "came-back.xlsx: 묶음결정!K5: ", "고칠 곳이 2군데");
        assertThat(TableChecksums.of(round.sql())).isEqualTo(before);
    }

    private static String answers(Path workbook) {
        return round.program()
                .bean(ReviewImportRun.class)
                .read(List.of(workbook), false)
                .answers()
                .sha256();
    }
}
