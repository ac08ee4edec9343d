package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "010-1234-5678, 01012345678",
        "01012345678, 01012345678",
        "010 1234 5678, 01012345678",
        "010.1234.5678, 01012345678",
        "(010)1234-5678, 01012345678",
        "０１０－１２３４－５６７８, 01012345678",
        "010–1234–5678, 01012345678",
        "+82 10-1234-5678, 01012345678",
        "+82-(0)10-1234-5678, 01012345678",
        "82 10 1234 5678, 01012345678",
        "0082 10 1234 5678, 01012345678",
        "011-123-4567, 0111234567",
        "019-1234-5678, 01912345678",
        "02-123-4567, 021234567",
        "02-1234-5678, 0212345678",
        "+82 2 1234 5678, 0212345678",
        "031-123-4567, 0311234567",
        "064-1234-5678, 06412345678",
        "0505-123-4567, 05051234567",
        "070-1234-5678, 07012345678",
        "080-123-4567, 0801234567",
        "1588-1234, 15881234",
        "1644-1234, 16441234",
        "1833-1234, 18331234"
    })
    void readsANumberHoweverItIsTyped(String typed, String digits) {
        assertThat(PhoneNumber.of(typed)).contains(new PhoneNumber(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "없음",
                "010-123-4567",
                "010-1234-56789",
                "012-1234-5678",
                "034-123-4567",
                "1234-5678",
                "1488-1234",
                "+1 212 555 0100",
                "010-1234-5678 내선 2",
                "010-1234-5678/010-1111-2222"
            })
    void anythingElseIsNoPhoneNumber(String typed) {
        assertThat(PhoneNumber.of(typed)).isEmpty();
    }

    @Test
    void showsItselfMaskedOnly() {
        assertThat(new PhoneNumber("01012345678")).hasToString("010-****-5678");
    }

    @Test
    void aRefusalDoesNotNameTheNumber() {
        assertThatThrownBy(() -> new PhoneNumber("0101234567")).hasMessageNotContaining("0101234567");
    }
}
