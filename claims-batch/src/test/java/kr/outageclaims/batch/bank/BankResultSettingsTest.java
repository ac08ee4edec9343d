package kr.outageclaims.batch.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a bank's words are understood. */
class BankResultSettingsTest {

    private static final BankResultSettings SHIPPED = new BankResultSettings(List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "순번,SEQUENCE",
        "접수 번호,RECEIPT_NUMBER",
        "receipt_number,RECEIPT_NUMBER",
        "이체금액,AMOUNT",
        "Amount,AMOUNT",
        "처리결과,RESULT",
        "결과,RESULT",
        "불능사유,REASON",
        "오류사유,REASON",
        "처리일시,PROCESSED_AT"
    })
    void knowsTheUsualHeadersInBothLanguages(String header, ResultColumn column) {
        assertThat(SHIPPED.column(header)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"예금주", "입금은행코드", "", "처리결과코드"})
    void passesOverWhatMeansNothingHere(String header) {
        assertThat(SHIPPED.column(header)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "정상,PAID",
        "성공,PAID",
        "처리 완료,PAID",
        "PAID,PAID",
        "불능,RETURNED",
        "오류,RETURNED",
        "실패,RETURNED",
        "Failed,RETURNED"
    })
    void knowsTheUsualWordsForWhatBecameOfATransfer(String word, Result result) {
        assertThat(SHIPPED.result(word)).contains(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "처리중", "부분성공", "비정상", "1"})
    void doesNotGuessWhatBecameOfATransfer(String word) {
        assertThat(SHIPPED.result(word)).isEmpty();
    }

    @Test
    void learnsTheWordsOfOnesOwnBankFromTheSettings() {
        BankResultSettings own =
                new BankResultSettings(List.of("result=이체상태", "reason=비고"), List.of("00"), List.of("99"));

        assertThat(List.of(own.column("이체 상태").orElseThrow(), own.column("비고").orElseThrow()))
                .containsExactly(ResultColumn.RESULT, ResultColumn.REASON);
        assertThat(List.of(own.result("00").orElseThrow(), own.result("99").orElseThrow()))
                .containsExactly(Result.PAID, Result.RETURNED);
        assertThatThrownBy(() -> new BankResultSettings(List.of("account=x"), List.of(), List.of()).column("x"))
                .hasMessageContaining("claims.bank-results.columns")
                .hasMessageContaining("receipt-number");
    }

    @ParameterizedTest
    @CsvSource({
        "계좌번호 오류,WRONG_ACCOUNT",
        "없는 계좌,WRONG_ACCOUNT",
        "예금주 상이,HOLDER_DIFFERS",
        "계좌 예금주명 불일치,HOLDER_DIFFERS",
        "해지 계좌,CLOSED_ACCOUNT",
        "Account closed,CLOSED_ACCOUNT",
        "시스템 장애,OTHER",
        "'',OTHER"
    })
    void sortsTheReasonsOfReturns(String words, ReturnReason reason) {
        assertThat(ReturnReason.of(words)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-10 10:00:00",
                "2023-01-10 10:00",
                "2023-01-10T10:00:00",
                "2023.01.10 10:00:00",
                "2023/01/10 10:00",
                "20230110100000"
            })
    void readsMomentsInSeoulHoweverTheyAreWritten(String moment) {
        assertThat(WrittenMoment.read(moment)).contains(Instant.parse("2023-01-10T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-01-10", "2023-02-30 10:00", "10:00", "어제"})
    void takesNothingElseForAMoment(String moment) {
        assertThat(WrittenMoment.read(moment)).isEmpty();
    }
}
