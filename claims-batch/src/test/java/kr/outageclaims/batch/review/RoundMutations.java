package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.review.Mutation.ofFile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.sheet.RowSeal;
import kr.outageclaims.batch.sheet.SheetColumn;
import kr.outageclaims.batch.sheet.WorkbookWriter;

/** Workbooks that are whole, but not of the round that is open. */
final class RoundMutations {

    private RoundMutations() {}

    static List<Mutation> all(CouncilRound round) {
        RowSeal seal = round.program().bean(RowSeal.class);
        return List.of(
                ofFile(
                                "the list of all proposals",
                                file -> Files.copy(round.allProposals(1), file, StandardCopyOption.REPLACE_EXISTING))
                        .says("이 프로그램이 내보낸 파일이 아니거나", "[no-control]"),
                ofFile(
                                "the operators' workbook",
                                file -> sealed(
                                        file, seal, Map.of("kind", "manual", "incident", INCIDENT, "export", "1")))
                        .says("수동 분류 파일은 manual import로", "[another-workbook]"),
                ofFile("a round that never was", file -> sealed(file, seal, about("9", "1")))
                        .says("이 자료에 없는 차수의 파일입니다", "[unknown-round]"),
                ofFile("another copy of the round", file -> sealed(file, seal, about("1", "7")))
                        .says("다시 내보내기 전의 파일입니다", "작성본 1에", "[stale]"));
    }

    private static Map<String, String> about(String number, String copy) {
        return Map.of(
                "kind", "review",
                "incident", INCIDENT,
                "round", number,
                "rulebook", CouncilRound.VERSION,
                "exported", copy);
    }

    private static void sealed(Path file, RowSeal seal, Map<String, String> about) {
        try (WorkbookWriter workbook = WorkbookWriter.sealed(seal, about)) {
            workbook.table(ReviewSheets.GROUPS, List.of(SheetColumn.text("묶음", 8), SheetColumn.text("결정", 8)))
                    .row(Arrays.asList("G01", null));
            workbook.writeTo(file);
        }
    }
}
