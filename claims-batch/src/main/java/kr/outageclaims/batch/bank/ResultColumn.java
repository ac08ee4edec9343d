package kr.outageclaims.batch.bank;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.outageclaims.outage.NameKey;

/** A column of a file of results that means something here; all others are passed over. */
enum ResultColumn {
    SEQUENCE("순번", "일련번호", "sequence", "no"),
    RECEIPT_NUMBER("접수번호", "receipt_number", "receipt-number", "receiptnumber"),
    AMOUNT("이체금액", "금액", "입금금액", "amount"),
    /** Of a service's file. */
    KIND("kind", "종류"),
    /** Of a service's file. */
    QUANTITY("quantity", "수량"),
    RESULT("처리결과", "결과", "이체결과", "result"),
    REASON("불능사유", "오류사유", "사유", "reason"),
    PROCESSED_AT("처리일시", "이체일시", "processed_at", "processed-at", "processedat");

    private final List<String> headers;

    ResultColumn(String... headers) {
        this.headers = List.of(headers);
    }

    boolean isNamed(String header) {
        return headers.contains(NameKey.of(header));
    }

    /** For messages, e.g. {@code 처리결과 (result)}. */
    String inBothLanguages() {
        String english = code().replace('-', '_');
        return headers.get(0).equals(english) ? english : headers.get(0) + " (" + english + ")";
    }

    /** {@code receipt-number} for {@link #RECEIPT_NUMBER}, as the setting names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ResultColumn ofCode(String code) {
        return Stream.of(values())
                .filter(column -> column.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("claims.bank-results.columns: " + code
                        + " is no column; known are "
                        + String.join(
                                ", ",
                                Stream.of(values()).map(ResultColumn::code).toList())));
    }
}
