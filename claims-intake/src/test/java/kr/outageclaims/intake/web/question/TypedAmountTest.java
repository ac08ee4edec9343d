package kr.outageclaims.intake.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.outageclaims.money.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                  | 0
            1                  | 1
            45000              | 45000
            45,000             | 45000
            45,000원           | 45000
            ' 45 000 원 '      | 45000
            ₩45,000            | 45000
            \\45,000           | 45000
            KRW 45,000         | 45000
            45,000 won         | 45000
            ４５，０００원     | 45000
            4만 5천원          | 45000
            4만5천 원          | 45000
            4만 5000원         | 45000
            45천원             | 45000
            3만원              | 30000
            만원               | 10000
            만 5천원           | 15000
            천원               | 1000
            5백원              | 500
            1만 2천 3백 4십 5원 | 12345
            5백만원            | 5000000
            3천5백만원         | 35000000
            1억                | 100000000
            1억 2,000만원      | 120000000
            2억 3만 4천 5      | 200034005
            000045000          | 45000
            999999999999999    | 999999999999999
            """)
    void readsAmountsAsPeopleTypeThem(String typed, long won) {
        assertThat(TypedAmount.of(typed)).contains(new Won(won));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "원",
                "-5000",
                "+5000",
                "45.000원",
                "4.5만원",
                "45000.50",
                "만억",
                "약 5만원",
                "5만원 정도",
                "$45",
                "1000000000000000",
                "99999만",
                "다섯만",
                "0x10",
                "1e6",
                "'; DROP TABLE claim"
            })
    void whatIsNoAmountIsNone(String typed) {
        assertThat(TypedAmount.of(typed)).isEmpty();
    }

    @Test
    void isReadBackInTheReadersLanguage() {
        assertThat(TypedAmount.shown(new Won(45_000), Locale.KOREAN)).isEqualTo("45,000원 (4만 5천원)");
        assertThat(TypedAmount.shown(new Won(45_000), Locale.ENGLISH)).isEqualTo("KRW 45,000");
    }
}
