package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNumberTest {

    @ParameterizedTest
    @CsvSource({
        "999-01-10073, 9990110073",
        "999-02-10143, 9990210143",
        "9990310214, 9990310214",
        "９９９－０１－１００７３, 9990110073",
        "999 01 10073, 9990110073"
    })
    void readsANumberWhoseCheckDigitFits(String typed, String digits) {
        assertThat(BusinessNumber.of(typed)).contains(new BusinessNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999-01-10074", "999-01-1007", "999-01-100733", "99O-01-10073", "000-00-00000"})
    void anythingElseIsNone(String typed) {
        assertThat(BusinessNumber.of(typed)).isEmpty();
    }

    @Test
    void showsItselfMaskedOnly() {
        assertThat(new BusinessNumber("9990110073")).hasToString("999-**-*****");
    }
}
