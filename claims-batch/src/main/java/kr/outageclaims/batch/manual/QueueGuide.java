package kr.outageclaims.batch.manual;

import java.util.List;
import kr.outageclaims.batch.sheet.PageWriter;
import kr.outageclaims.batch.sheet.SheetColumn;
import kr.outageclaims.outage.OutageCalendar;

/** The first sheet: how to work the queue, Korean first. */
final class QueueGuide {

    private static final List<SheetColumn> HEAD = List.of(SheetColumn.text("열", 26), SheetColumn.longText("적는 법", 90));

    private static final List<List<String>> COLUMNS = List.of(
            List.of(
                    QueueColumn.AS_GUESSED,
                    "추정이 맞으면 " + QueueColumn.YES + ". 이것만 적으면 됩니다. / The guess is right: " + QueueColumn.YES
                            + " is all you need."),
            List.of(QueueColumn.SERVICE, "추정과 다를 때만 고릅니다. / Only where the guess is wrong."),
            List.of(
                    QueueColumn.FEATURE,
                    "서비스를 바꾸면 기능도 고릅니다. 알 수 없으면 비워 둡니다. / Choose it with the service; leave it empty when unknown."),
            List.of(
                    QueueColumn.REPORTER,
                    "개인, 소상공인(가게, 프리랜서, 기사, 판매자), 중대형기업. / Individual, small business, larger company."),
            List.of(QueueColumn.TIER, "피해를 입은 것이 돈을 내고 산 것이면 유료. / Paid when the harmed thing is itself bought."),
            List.of(QueueColumn.NATURE, "돈을 잃었거나 산 것을 쓰지 못했으면 금전 피해. / Money lost, or a bought thing not usable."),
            List.of(
                    QueueColumn.AMOUNT,
                    "읽은 손해 금액, 원 단위 숫자. 비우면 찾은 금액 그대로. / The loss in whole won; empty keeps what was found."),
            List.of(QueueColumn.COMMENT, "남길 말. 이것만으로는 답이 되지 않습니다. / A note; by itself it is no answer."));

    private QueueGuide() {}

    static void write(PageWriter page, OutageCalendar calendar, QueueExport export) {
        page.title("수동 분류 / Manual classification")
                .paragraph(calendar.incident().koreanName() + " / "
                        + calendar.incident().englishName())
                .paragraph(String.format(
                        java.util.Locale.ROOT,
                        "담당자를 기다리는 접수 %,d건을 %,d개 행으로 묶었습니다: 묶음 %,d개, 단독 %,d건.",
                        export.claims(),
                        export.rows(),
                        export.groups().size(),
                        export.alone().size()))
                .paragraph(String.format(
                        java.util.Locale.ROOT,
                        "%,d claims wait for an operator, gathered in %,d rows: %,d groups and %,d that stand alone.",
                        export.claims(),
                        export.rows(),
                        export.groups().size(),
                        export.alone().size()))
                .heading("하는 법 / How to")
                .paragraph(
                        "1. [묶음] 시트에서 한 줄이 비슷한 접수 여러 건을 한 번에 정합니다. 예시를 읽고 추정이 맞으면 [맞음]에 O를 고르십시오."
                                + "\nOn 묶음, one row settles many like claims. Read the examples; if the guess is right, choose O under 맞음.")
                .paragraph("2. 틀린 것이 있으면 그 열만 고르십시오. 비워 둔 열은 추정대로 남습니다."
                        + "\nWhere something is wrong, choose only that column; what stays empty stays as guessed.")
                .paragraph(
                        "3. [개별] 시트의 묶음번호가 빈 줄은 꼭 답해야 하는 단독 접수입니다. 묶음번호가 있는 줄은 그 접수만 묶음과 다를 때 적습니다."
                                + "\nOn 개별, rows without a group number stand alone and need an answer; the others only where the claim differs from its group.")
                .paragraph("4. 모르겠으면 비워 두십시오. 그 접수는 대기열에 남습니다."
                        + "\nIn doubt leave the row empty: its claims stay in the queue.")
                .paragraph(
                        "5. 저장해서 담당자에게 돌려주면 manual import 로 들어갑니다. 색칠된 칸 밖은 고칠 수 없습니다. 담당자의 답은 자동 분류보다 우선하고 그대로 남습니다."
                                + "\nSave the file and hand it back for manual import. Only coloured cells may be changed. Your word wins over the keywords and stays.")
                .heading("열 / Columns")
                .table(HEAD, COLUMNS);
    }
}
