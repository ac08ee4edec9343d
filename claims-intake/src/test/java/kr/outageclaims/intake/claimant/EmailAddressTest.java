package kr.outageclaims.intake.claimant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "hong@example.com, hong@example.com",
        "' hong@example.com ', hong@example.com",
        "ｈｏｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ, hong@example.com",
        "Hong.Gil+shop@Mail.Example.co.kr, Hong.Gil+shop@Mail.Example.co.kr"
    })
    void readsAnAddress(String typed, String address) {
        assertThat(EmailAddress.of(typed)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "없음",
                "hong",
                "hong@",
                "@example.com",
                "hong@example",
                "hong@@example.com",
                "ho ng@example.com",
                "hong@example..com",
                ".hong@example.com",
                "hong@-example.com",
                "hong@example.com,kim@example.com",
                "hong@example.com\r\nBcc: x@example.com"
            })
    void anythingElseIsNoAddress(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void aNameOf64CharactersIsTheLongest() {
        assertThat(EmailAddress.of("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.com")).isEmpty();
    }

    @Test
    void upperAndLowerCaseMatch() {
        assertThat(new EmailAddress("Hong@Example.com").normalised()).isEqualTo("hong@example.com");
    }

    @Test
    void showsItselfMaskedOnly() {
        assertThat(new EmailAddress("hong@example.com")).hasToString("h***@example.com");
        assertThat(new EmailAddress("h@example.com")).hasToString("***@example.com");
    }

    @Test
    void readsAnAddressBetweenInvisibleCharactersAndNoneThatIsEndless() {
        assertThat(EmailAddress.of("\u202Ehong\u200B@example.com\u0007"))
                .contains(new EmailAddress("hong@example.com"));
        assertThat(EmailAddress.of("\u0301".repeat(1_000_000) + "@example.com")).isEmpty();
    }
}
