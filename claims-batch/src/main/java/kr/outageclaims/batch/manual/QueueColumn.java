package kr.outageclaims.batch.manual;

import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.sheet.SheetColumn;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.OutageCalendar;

/** The columns of the operators' workbook, by the header in row 1; the README beside says what each means. */
final class QueueColumn {

    static final String GROUPS = "묶음";
    static final String SINGLES = "개별";

    static final String GROUP = "묶음번호";
    static final String RECEIPT = "접수번호";
    static final String COUNT = "건수";
    static final String EXAMPLES = "예시";
    static final String NARRATIVE = "내용";
    static final String LOSS = "알려진 손해(원)";
    static final String WORDS = "낱말";
    static final String DOUBT = "사유";

    static final String AS_GUESSED = "맞음";
    static final String SERVICE = "서비스";
    static final String FEATURE = "기능";
    static final String REPORTER = "신고인";
    static final String TIER = "유무료";
    static final String NATURE = "피해성격";
    static final String AMOUNT = "금액";
    static final String COMMENT = "의견";

    /** What stands in {@link #AS_GUESSED} when the guess is right. */
    static final String YES = "O";

    private QueueColumn() {}

    static List<SheetColumn> ofGroups(OutageCalendar calendar) {
        return joined(
                List.of(
                        SheetColumn.text(GROUP, 10),
                        SheetColumn.number(COUNT, 9),
                        SheetColumn.longText(EXAMPLES, 70),
                        SheetColumn.longText(WORDS, 24),
                        SheetColumn.longText(DOUBT, 22)),
                guessed(),
                inputs(calendar));
    }

    static List<SheetColumn> ofSingles(OutageCalendar calendar) {
        return joined(
                List.of(
                        SheetColumn.text(RECEIPT, 14),
                        SheetColumn.text(GROUP, 10),
                        SheetColumn.longText(NARRATIVE, 70),
                        SheetColumn.number(LOSS, 14),
                        SheetColumn.longText(DOUBT, 22)),
                guessed(),
                inputs(calendar));
    }

    static String guessedHeader(String header) {
        return "추정 " + header;
    }

    private static List<SheetColumn> guessed() {
        return Stream.of(SERVICE, FEATURE, REPORTER, TIER, NATURE)
                .map(header -> SheetColumn.text(guessedHeader(header), 15))
                .toList();
    }

    private static List<SheetColumn> inputs(OutageCalendar calendar) {
        return List.of(
                SheetColumn.text(AS_GUESSED, 7).withChoices(List.of(YES)),
                SheetColumn.text(SERVICE, 18)
                        .withChoices(calendar.services().stream()
                                .map(AffectedService::koreanName)
                                .toList()),
                SheetColumn.text(FEATURE, 26)
                        .withChoices(calendar.services().stream()
                                .flatMap(service -> service.features().stream()
                                        .map(feature -> QueueWords.feature(service, feature.koreanName())))
                                .toList()),
                SheetColumn.text(REPORTER, 13).withChoices(QueueWords.reporters()),
                SheetColumn.text(TIER, 9).withChoices(QueueWords.tiers()),
                SheetColumn.text(NATURE, 14).withChoices(QueueWords.natures()),
                SheetColumn.text(AMOUNT, 13).forInput(),
                SheetColumn.longText(COMMENT, 30).forInput());
    }

    private static List<SheetColumn> joined(
            List<SheetColumn> shown, List<SheetColumn> guessed, List<SheetColumn> inputs) {
        return Stream.of(shown, guessed, inputs).flatMap(List::stream).toList();
    }
}
