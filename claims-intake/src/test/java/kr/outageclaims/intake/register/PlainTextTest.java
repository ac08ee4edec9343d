package kr.outageclaims.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void lettersTypedInPartsAreJoined() {
        assertThat(PlainText.line("\u1112\u1169\u11bc")).isEqualTo("홍");
    }

    @Test
    void aLineHasSingleBlanksOnly() {
        assertThat(PlainText.line("\t홍\u3000\u00a0길\r\n동 ")).isEqualTo("홍 길 동");
    }

    @Test
    void paragraphsKeepTheirLines() {
        assertThat(PlainText.paragraphs(" 첫 줄\r\n둘째\r셋째\n\n끝 ")).isEqualTo("첫 줄\n둘째\n셋째\n\n끝");
    }

    @Test
    void invisibleCharactersGo() {
        assertThat(PlainText.paragraphs("\ufeff가\u0000나\u200b다\u202e라\u0007마\ud800바"))
                .isEqualTo("가나다라마바");
    }

    @Test
    void emojiStayWhole() {
        assertThat(PlainText.paragraphs("👨\u200d👩\u200d👧 😭")).isEqualTo("👨\u200d👩\u200d👧 😭");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u200b\u3000"})
    void nothingIsNothing(String typed) {
        assertThat(PlainText.line(typed)).isNull();
        assertThat(PlainText.paragraphs(typed)).isEmpty();
    }

    @Test
    void keepsThirtyMarksOnALetterAtMost() {
        assertThat(PlainText.line("e" + "\u0316".repeat(100_000) + "f")).isEqualTo("e" + "\u0316".repeat(30) + "f");
        assertThat(PlainText.line("e\u0301")).isEqualTo("\u00e9");
    }
}
