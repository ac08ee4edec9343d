package kr.outageclaims.sample.claims;

import java.util.function.UnaryOperator;
import kr.outageclaims.sample.people.BusinessNumbers;

/** Rows that an import has to set aside, one fault each, with the code it is set aside under. */
public enum BadRows {
    BAD_RECEIPT_DATE("bad-date", row -> row.with(Column.RECEIVED_AT, "10월 말쯤")),
    BAD_DAMAGE_DATE("bad-date", row -> row.with(Column.DAMAGE_FROM, "2022-10-35 25:00")),
    AMOUNT_IN_WORDS("bad-amount", row -> row.with(Column.CLAIMED_AMOUNT, "약 삼십만원 정도")),
    FEE_WITH_DECIMALS("bad-amount", row -> row.with(Column.FEE, "3,900.5")),
    BAD_PHONE("bad-phone", row -> row.with(Column.PHONE, "012-34")),
    BAD_BUSINESS_NUMBER(
            "bad-business-number", row -> row.with(Column.BUSINESS_NUMBER, BusinessNumbers.broken("999-01-10073"))),
    ZERO_BUSINESS_NUMBER("bad-business-number", row -> row.with(Column.BUSINESS_NUMBER, "000-00-00000")),
    ENDS_BEFORE_IT_BEGINS(
            "to-before-from",
            row -> row.with(Column.DAMAGE_FROM, "2022-10-16 10:00").with(Column.DAMAGE_TO, "2022-10-15 20:00")),
    NO_NARRATIVE("missing-narrative", row -> row.with(Column.NARRATIVE, "")),
    NO_CONTACT("missing-contact", row -> row.with(Column.PHONE, "").with(Column.EMAIL, "")),
    NO_RECEIPT_DATE("missing-received-at", row -> row.with(Column.RECEIVED_AT, "")),
    /** Comes under the id of an accepted claim with other words. */
    CHANGED_CONTENT(
            "conflicting-repeat",
            row -> row.with(Column.NARRATIVE, row.cell(Column.NARRATIVE) + "\n(추가) 내용을 고쳐서 다시 보냅니다."));

    private final String code;
    private final UnaryOperator<SampleRow> fault;

    BadRows(String code, UnaryOperator<SampleRow> fault) {
        this.code = code;
        this.fault = fault;
    }

    /** The code under which the import sets the row aside. */
    public String code() {
        return code;
    }

    SampleRow breaking(SampleRow row) {
        return fault.apply(row).rejectedAs(code);
    }
}
