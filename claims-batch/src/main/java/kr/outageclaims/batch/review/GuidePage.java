package kr.outageclaims.batch.review;

import java.util.Locale;
import kr.outageclaims.batch.sheet.PageWriter;
import kr.outageclaims.batch.sheet.WorkbookWriter;

/** How a council member works with the workbook, Korean first. */
record GuidePage(Round round, Wording wording) {

    void write(WorkbookWriter workbook, int groups, int singles) {
        String incident = wording.calendar().incident().koreanName();
        PageWriter page = workbook.page(ReviewSheets.GUIDE, 62, 62);
        page.title(String.format(Locale.ROOT, "보상안 심사 %d차", round.number()));
        page.paragraph(incident + " · 보상 기준 " + round.rulebook() + " · "
                + wording.rulebook().manifest().resolution());
        page.note(String.format(
                Locale.ROOT,
                "결정할 행: %s %,d행, %s %,d행 (작성본 %d) / Rows to decide: %,d groups, %,d single claims (copy %d)",
                ReviewSheets.GROUPS,
                groups,
                ReviewSheets.SINGLES,
                singles,
                round.exported(),
                groups,
                singles,
                round.exported()));
        howTo(page);
        decisions(page);
        care(page);
    }

    private static void howTo(PageWriter page) {
        page.heading("작성 방법  How to fill it in");
        page.sideBySide("1. [요약]에서 전체 그림을 봅니다.", "1. Look at the whole picture on the sheet 요약 (summary).");
        page.sideBySide(
                "2. [묶음결정]에서 한 행이 같은 조항·금액대의 신고 여러 건을 한 번에 결정합니다. 노란 칸의 ‘결정’에서 고르십시오.",
                "2. On 묶음결정 one row decides many claims of the same clause and amount band: choose in the yellow cell 결정.");
        page.sideBySide(
                "3. [개별심사]의 신고는 한 건씩 결정할 수 있습니다. 비워 두면 그 신고가 속한 묶음의 결정을 따릅니다.",
                "3. Claims on 개별심사 can be decided one by one. Left blank, they follow the decision of their group.");
        page.sideBySide(
                "4. 저장해서 담당자에게 보내 주십시오. 정렬, 필터, 색칠은 자유롭게 하셔도 됩니다.",
                "4. Save and send it back. Sorting, filtering and colours are fine.");
    }

    private static void decisions(PageWriter page) {
        page.heading("결정의 뜻  What the decisions mean");
        page.sideBySide("승인: 제안대로 확정합니다.", "승인 (approve): the proposal as it stands.");
        page.sideBySide(
                "조정: 현금을 다른 금액으로 바꿉니다. ‘조정 금액’을 적거나, ‘조정 비율’(손실 대비 %)과 ‘상한’을 적습니다." + " 원 미만은 반올림합니다. 현물 지원은 그대로입니다.",
                "조정 (adjust): another cash amount, either in won or as a percentage of the loss with a cap, rounded half up"
                        + " to whole won. Entitlements are kept.");
        page.sideBySide("반려: 보상하지 않습니다.", "반려 (reject): no compensation.");
        page.sideBySide("보류: 다음 차수 심사로 넘깁니다.", "보류 (hold): comes back in the next round.");
        page.sideBySide(
                "‘협의체 심의’ 건은 제안 금액이 없어 승인 대신 조정, 반려, 보류 가운데 고릅니다.",
                "협의체 심의 (ask the council) carries no amount yet: choose 조정, 반려 or 보류.");
    }

    private void care(PageWriter page) {
        page.heading("유의 사항  Please note");
        page.sideBySide(
                "한 건의 조정 금액과 상한은 " + wording.rulebook().manifest().capPerClaim().inKorean() + "을 넘을 수 없습니다.",
                "No adjusted amount or cap may exceed "
                        + wording.rulebook().manifest().capPerClaim().inEnglish() + " a claim.");
        page.sideBySide(
                "노란 칸 밖을 고치거나 행을 지우고 더하면 접수되지 않으며, 어느 칸인지 알려 드립니다.",
                "A change outside the yellow cells, a removed or an added row is refused, with the cell named.");
        page.sideBySide(
                "다시 내보내면 이전 파일은 쓸 수 없습니다. 이름은 가려져 있고 연락처와 계좌는 들어 있지 않습니다.",
                "A new export makes earlier files stale. Names are masked; phones, e-mails and accounts are not in it.");
    }
}
