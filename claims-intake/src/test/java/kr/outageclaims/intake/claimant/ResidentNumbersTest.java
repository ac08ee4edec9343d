package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900101-1234567",
                "9001011234567",
                "900101 1234567",
                "900101 - 1234567",
                "900101–1234567",
                "９００１０１－１２３４５６７",
                "９００１０１１２３４５６７",
                "900101-8234567",
                "9 0 0 1 0 1 - 1 2 3 4 5 6 7",
                "9 0 0 1 0 1 1 2 3 4 5 6 7",
                "90.01.01-1234567",
                "900101-1 234567",
                "900101\u200b-\u200b1234567",
                "٩٠٠١٠١-١٢٣٤٥٦٧"
            })
    void areCutOutHoweverTheyAreWritten(String number) {
        assertThat(ResidentNumbers.redact("제 번호는 " + number + "입니다"))
                .isEqualTo("제 번호는 " + ResidentNumbers.REDACTED + "입니다");
    }

    @Test
    void areFoundInTheMiddleOfOtherDigits() {
        assertThat(ResidentNumbers.redact("01012345678900101-1234567")).doesNotContainPattern("\\d{6}-?[1-8]\\d{6}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900101-9234567",
                "900101-0234567",
                "90010-1234567",
                "2022-10-15 15:27",
                "500000 1500000원",
                "010-1234-5678"
            })
    void otherNumbersStay(String text) {
        assertThat(ResidentNumbers.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "E-900101-1234567, true",
        "9001011234567, true",
        "901301-1234567, true",
        "2022101512345, false",
        "9013011234567, false",
        "90010112345678, false",
        "EM-20221015-000123, false"
    })
    void inAnIdentifierOnlyTheSureOnesCount(String id, boolean sure) {
        assertThat(ResidentNumbers.surelyIn(id)).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource({
        "900101-1234567, true",
        "9001011234568, true",
        "9001011234567, false",
        "3333-01-1234567, false",
        "110-234-567890, false"
    })
    void anAccountOfThirteenDigitsIsTakenForOneByItsCheckDigitOnly(String account, boolean one) {
        assertThat(ResidentNumbers.isOne(account)).isEqualTo(one);
    }
}
