package kr.outageclaims.batch.review;

import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.sheet.SheetColumn;

/** Names of the sheets and columns of the review workbook; sample people and the import find them by these. */
final class ReviewSheets {

    static final String KIND = "review";

    static final String GROUPS = "묶음결정";
    static final String SINGLES = "개별심사";
    static final String GUIDE = "안내";
    static final String SUMMARY = "요약";
    static final String ALL = "전체";

    static final String DECISION = "결정";
    static final String AMOUNT = "조정 금액(원)";
    static final String PERCENTAGE = "조정 비율(%)";
    static final String CAP = "상한(원)";
    static final String COMMENT = "의견";

    private static final List<SheetColumn> INPUTS = List.of(
            SheetColumn.text(DECISION, 8).withChoices(Decision.words()),
            SheetColumn.number(AMOUNT, 12).forInput(),
            SheetColumn.plainNumber(PERCENTAGE, 9).forInput(),
            SheetColumn.number(CAP, 12).forInput(),
            SheetColumn.longText(COMMENT, 26).forInput());

    private ReviewSheets() {}

    static List<SheetColumn> groups() {
        return withInputs(List.of(
                SheetColumn.text("묶음", 7),
                SheetColumn.text("제안", 11),
                SheetColumn.longText("조항", 24),
                SheetColumn.longText("금액대", 15),
                SheetColumn.number("건수", 8),
                SheetColumn.number("그중 개별심사", 9),
                SheetColumn.number("제안 금액 합계(원)", 14),
                SheetColumn.longText("현물 지원", 18),
                SheetColumn.number("손실 합계(원)", 15),
                SheetColumn.longText("예시", 52)));
    }

    static List<SheetColumn> singles() {
        return withInputs(List.of(
                SheetColumn.text("접수번호", 14),
                SheetColumn.text("묶음", 7),
                SheetColumn.text("신고인", 9),
                SheetColumn.longText("이용자 유형", 10),
                SheetColumn.longText("서비스", 16),
                SheetColumn.longText("피해 내용", 54),
                SheetColumn.longText("분류 근거", 14),
                SheetColumn.text("제안", 11),
                SheetColumn.longText("조항", 38),
                SheetColumn.number("손실(원)", 12),
                SheetColumn.number("이용요금(원)", 11),
                SheetColumn.number("제안 금액(원)", 11),
                SheetColumn.longText("현물 지원", 16)));
    }

    static List<SheetColumn> all() {
        return List.of(
                SheetColumn.text("접수번호", 14),
                SheetColumn.text("묶음", 8),
                SheetColumn.text("심사", 7),
                SheetColumn.text("신고인", 10),
                SheetColumn.text("이용자 유형", 11),
                SheetColumn.text("서비스", 16),
                SheetColumn.text("제안", 11),
                SheetColumn.text("조항", 28),
                SheetColumn.number("손실(원)", 13),
                SheetColumn.number("이용요금(원)", 13),
                SheetColumn.number("제안 금액(원)", 13),
                SheetColumn.text("현물 지원", 28));
    }

    private static List<SheetColumn> withInputs(List<SheetColumn> told) {
        return Stream.concat(told.stream(), INPUTS.stream()).toList();
    }
}
