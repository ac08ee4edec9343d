package kr.outageclaims.money;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WonTest {

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> won(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsExactlyAndRefusesToOverflow() {
        assertThat(won(30_000).plus(won(1))).isEqualTo(won(30_001));
        assertThatThrownBy(() -> won(Long.MAX_VALUE).plus(won(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsAProductOnlyAsTold() {
        BigDecimal tenth = new BigDecimal("0.1");

        assertThat(won(45).times(tenth, RoundingMode.DOWN)).isEqualTo(won(4));
        assertThat(won(45).times(tenth, RoundingMode.HALF_UP)).isEqualTo(won(5));
        assertThat(won(45).times(tenth, RoundingMode.HALF_EVEN)).isEqualTo(won(4));
    }

    @Test
    void isComparedByAmount() {
        assertThat(won(300_001)).isGreaterThan(won(300_000));
        assertThat(won(300_001).isMoreThan(won(300_000))).isTrue();
        assertThat(won(300_000).isMoreThan(won(300_000))).isFalse();
        assertThat(Won.ZERO.isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0           | 0원           | 0원             | KRW 0
                    9999        | 9,999원       | 9,999원         | KRW 9,999
                    10000       | 10,000원      | 1만원           | KRW 10,000
                    45000       | 45,000원      | 4만 5천원       | KRW 45,000
                    106500      | 106,500원     | 10만 6,500원    | KRW 106,500
                    500001      | 500,001원     | 50만 1원        | KRW 500,001
                    5000000     | 5,000,000원   | 500만원         | KRW 5,000,000
                    123456789   | 123,456,789원 | 1억 2,345만 6,789원 | KRW 123,456,789
                    """)
    void isWrittenAndSaidAsPeopleDo(long amount, String written, String spoken, String english) {
        assertThat(won(amount))
                .extracting(Won::inKorean, Won::spokenKorean, Won::inEnglish)
                .containsExactly(written, spoken, english);
    }
}
