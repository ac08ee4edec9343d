package kr.outageclaims.sample.claims;

import java.util.Locale;

/** The columns of a channel export with their Korean headers. */
public enum Column {
    EXTERNAL_ID("접수번호"),
    RECEIVED_AT("접수일시"),
    NAME("이름"),
    PHONE("연락처"),
    EMAIL("이메일"),
    USER_TYPE("이용자유형"),
    BUSINESS_NUMBER("사업자등록번호"),
    SERVICE("서비스"),
    FEATURE("기능"),
    DAMAGE_FROM("피해시작"),
    DAMAGE_TO("피해종료"),
    NARRATIVE("피해내용"),
    CLAIMED_AMOUNT("피해금액"),
    FEE("이용요금"),
    EVIDENCE("증빙"),
    ACCOUNT_REFERENCE("서비스계정"),
    TRANSACTION_REFERENCE("거래번호"),
    BANK_CODE("은행"),
    ACCOUNT_NUMBER("계좌번호"),
    ACCOUNT_HOLDER("예금주"),
    CONSENT("동의");

    private final String korean;

    Column(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }
}
