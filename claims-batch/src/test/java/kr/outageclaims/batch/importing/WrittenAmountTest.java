package kr.outageclaims.batch.importing;

import static org.assertj.core.api.Assertions.assertThat;

import kr.outageclaims.money.Won;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAmountTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "300000, 300000", "'300,000', 300000", "'1,234,567', 1234567", "007, 7"})
    void readsWholeWon(String text, long expected) {
        assertThat(WrittenAmount.read(text)).contains(Won.won(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "12.5",
                "30만원",
                "30,00",
                ",300",
                "300,000,00",
                "약 5000",
                "1e5",
                "９００",
                "9999999999999999",
                "=1+1",
                ""
            })
    void readsNothingElse(String text) {
        assertThat(WrittenAmount.read(text)).isEmpty();
    }
}
