package kr.outageclaims.batch.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.outageclaims.batch.sheet.SealedRow;
import kr.outageclaims.batch.sheet.SheetFault;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Reads the input cells of one row into an answer, or into all that is wrong with them. Pure. */
final class AnswerReader {

    private static final Pattern WON = Pattern.compile("(\\d{1,3}(,\\d{3}){1,4}|\\d{1,15}) ?원?");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(\\.\\d{1,2})?) ?%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int LONGEST_COMMENT = 500;

    private final Won capPerClaim;
    private final List<SheetFault> faults = new ArrayList<>();

    /** @param capPerClaim the rulebook's: no amount and no cap may exceed it */
    AnswerReader(Won capPerClaim) {
        this.capPerClaim = capPerClaim;
    }

    List<SheetFault> faults() {
        return faults;
    }

    /**
     * Empty when the row was left blank or is at fault.
     *
     * @param outcome of the proposals that the row speaks for
     * @param lossKnown the loss of each of them is known
     */
    Optional<Answer> read(SealedRow row, String rowKey, String outcome, boolean lossKnown) {
        int before = faults.size();
        String said = row.text(ReviewSheets.DECISION);
        String comment = row.text(ReviewSheets.COMMENT);
        if (comment.length() > LONGEST_COMMENT) {
            fault(row, ReviewSheets.COMMENT, "long-comment", "의견은 500자까지 적을 수 있습니다. / At most 500 characters.");
        }
        if (said.isEmpty()) {
            refuseAmounts(row, "결정을 고르지 않고 금액만 적었습니다. / An amount stands here without a decision.");
            return Optional.empty();
        }
        Optional<Decision> decision = Decision.said(said);
        if (decision.isEmpty()) {
            fault(
                    row,
                    ReviewSheets.DECISION,
                    "unknown-decision",
                    "승인, 조정, 반려, 보류 가운데 고르십시오. / Choose 승인, 조정, 반려 or 보류.");
            return Optional.empty();
        }
        if (!Decision.allowedFor(outcome).contains(decision.get())) {
            fault(
                    row,
                    ReviewSheets.DECISION,
                    "not-allowed",
                    "제안 금액이 없어 승인할 수 없습니다. 조정, 반려, 보류 가운데 고르십시오."
                            + " / Nothing is proposed here to approve: choose 조정, 반려 or 보류.");
        }
        Answer answer = decision.get() == Decision.ADJUST
                ? adjusted(row, rowKey, lossKnown, comment)
                : plain(row, rowKey, decision.get(), comment);
        return faults.size() == before ? Optional.of(answer) : Optional.empty();
    }

    private Answer plain(SealedRow row, String rowKey, Decision decision, String comment) {
        refuseAmounts(row, "금액은 ‘조정’일 때만 적습니다. / Amounts belong to 조정 (adjust) only.");
        return new Answer(rowKey, decision, null, null, null, comment);
    }

    private Answer adjusted(SealedRow row, String rowKey, boolean lossKnown, String comment) {
        Won amount = won(row, ReviewSheets.AMOUNT);
        BigDecimal percentage = percentage(row);
        Won cap = won(row, ReviewSheets.CAP);
        boolean amountThere = !row.text(ReviewSheets.AMOUNT).isEmpty();
        boolean percentageThere = !row.text(ReviewSheets.PERCENTAGE).isEmpty();
        if (!amountThere && !percentageThere) {
            fault(
                    row,
                    ReviewSheets.AMOUNT,
                    "no-amount",
                    "조정에는 ‘조정 금액’이나 ‘조정 비율’ 가운데 하나를 적어야 합니다. / To adjust, give an amount or a percentage.");
        }
        if (amountThere && percentageThere) {
            fault(
                    row,
                    ReviewSheets.AMOUNT,
                    "two-amounts",
                    "‘조정 금액’과 ‘조정 비율’ 둘 가운데 하나만 남기십시오. / An amount and a percentage stand here: keep one.");
        }
        if (percentageThere && !lossKnown) {
            fault(
                    row,
                    ReviewSheets.PERCENTAGE,
                    "loss-unknown",
                    "손실 금액을 모르는 신고에는 비율을 쓸 수 없습니다. 조정 금액을 적으십시오."
                            + " / The loss is not known here: give an amount in won.");
        }
        if (cap != null && !percentageThere) {
            fault(row, ReviewSheets.CAP, "cap-without-percentage", "상한은 비율과 함께 적습니다. / A cap goes with a percentage.");
        }
        return new Answer(
                rowKey,
                Decision.ADJUST,
                percentageThere ? null : amount,
                percentage,
                percentageThere ? (cap == null ? capPerClaim : cap) : null,
                comment);
    }

    private void refuseAmounts(SealedRow row, String message) {
        for (String column : List.of(ReviewSheets.AMOUNT, ReviewSheets.PERCENTAGE, ReviewSheets.CAP)) {
            if (!row.text(column).isEmpty()) {
                fault(row, column, "amount-not-asked", message);
            }
        }
    }

    private @Nullable Won won(SealedRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!WON.matcher(text).matches()) {
            fault(row, column, "bad-amount", "원 단위 숫자로 적으십시오, 예: 30000. / Write whole won, e.g. 30000.");
            return null;
        }
        Won amount = new Won(Long.parseLong(text.replaceAll("[^0-9]", "")));
        if (amount.isZero()) {
            fault(row, column, "zero-amount", "0원이면 ‘반려’를 고르십시오. / For nothing, choose 반려 (reject).");
        }
        if (amount.isMoreThan(capPerClaim)) {
            fault(
                    row,
                    column,
                    "over-cap",
                    "한 건의 한도 " + capPerClaim.inKorean() + "을 넘습니다. / Above the limit of " + capPerClaim.inEnglish()
                            + " a claim.");
        }
        return amount;
    }

    private @Nullable BigDecimal percentage(SealedRow row) {
        String text = row.text(ReviewSheets.PERCENTAGE);
        if (text.isEmpty()) {
            return null;
        }
        if (PERCENTAGE.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text.replaceAll("[ %]", ""));
            if (value.signum() > 0 && value.compareTo(WHOLE) <= 0) {
                return value;
            }
        }
        fault(
                row,
                ReviewSheets.PERCENTAGE,
                "bad-percentage",
                "0보다 크고 100 이하인 숫자로 적으십시오, 예: 50. / Write a number above 0 and up to 100, e.g. 50.");
        return null;
    }

    private void fault(SealedRow row, String column, String code, String message) {
        faults.add(row.fault(column, code, message));
    }
}
