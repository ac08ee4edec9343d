package kr.outageclaims.batch.importing;

import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.outage.NameKey;

/** A column of a channel export, by its English or its Korean header. */
enum ExportColumn {
    EXTERNAL_ID("external_id", "접수번호", true),
    RECEIVED_AT("received_at", "접수일시", true),
    NAME("name", "이름", false),
    PHONE("phone", "연락처", false),
    EMAIL("email", "이메일", false),
    USER_TYPE("user_type", "이용자유형", false),
    BUSINESS_NUMBER("business_number", "사업자등록번호", false),
    SERVICE("service", "서비스", false),
    FEATURE("feature", "기능", false),
    DAMAGE_FROM("damage_from", "피해시작", false),
    DAMAGE_TO("damage_to", "피해종료", false),
    NARRATIVE("narrative", "피해내용", true),
    CLAIMED_AMOUNT("claimed_amount", "피해금액", false),
    FEE("fee", "이용요금", false),
    EVIDENCE("evidence", "증빙", false),
    ACCOUNT_REFERENCE("account_reference", "서비스계정", false),
    TRANSACTION_REFERENCE("transaction_reference", "거래번호", false),
    BANK_CODE("bank_code", "은행", false),
    ACCOUNT_NUMBER("account_number", "계좌번호", false),
    ACCOUNT_HOLDER("account_holder", "예금주", false),
    CONSENT("consent", "동의", false);

    /** Far longer than any of ours, in whatever way it is spaced and composed. */
    private static final int LONGEST_HEADER = 100;

    private final String english;
    private final String korean;
    private final boolean required;

    ExportColumn(String english, String korean, boolean required) {
        this.english = english;
        this.korean = korean;
        this.required = required;
    }

    String english() {
        return english;
    }

    boolean required() {
        return required;
    }

    /** The column with this header; case, spaces and the way of composing Hangul don't matter. */
    static Optional<ExportColumn> ofHeader(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        String key = NameKey.of(header);
        return Stream.of(values())
                .filter(column -> column.english.equals(key) || column.korean.equals(key))
                .findFirst();
    }

    /** This column's name in the language of its header in a file, however that is spaced. */
    String asIn(String header) {
        return korean.equals(NameKey.of(header)) ? korean : english;
    }

    /** For messages, e.g. {@code received_at (접수일시)}. */
    String inBothLanguages() {
        return english + " (" + korean + ")";
    }
}
