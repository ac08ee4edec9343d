package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRefusalTest {

    @Test
    void bothLanguagesHaveExactlyTheMessagesOfTheCodes() throws IOException {
        List<String> codes =
                Stream.of(EvidenceRefusal.values()).map(EvidenceRefusal::code).toList();

        assertThat(messages("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(messages("messages_en.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageNamesTheFileAndHoldsNoGap(EvidenceRefusal refusal) {
        assertThat(refusal.message(Locale.KOREAN, "영수증 {1}.jpg"))
                .contains("“영수증 {1}.jpg”")
                .doesNotContain("{0}", "{2}");
        assertThat(refusal.message(Locale.ENGLISH, "receipt.jpg"))
                .contains("“receipt.jpg”")
                .doesNotContain("{");
    }

    @Test
    void namesTheLimits() {
        assertThat(EvidenceRefusal.TOO_LARGE.message(Locale.KOREAN, "a")).contains("10MB");
        assertThat(EvidenceRefusal.TOO_MANY.message(Locale.ENGLISH, "a")).contains("up to 5 files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "영수증.jpg               | 영수증.jpg",
                "../../etc/passwd         | passwd",
                "C:\\Users\\홍\\사진.png  | 사진.png",
                "a\u202egpj.exe           | agpj.exe",
                "a\u0000b\u0007c.pdf      | abc.pdf",
                "a/ b/                    | ?",
            })
    void aNameIsShownWithoutFoldersAndTricks(String given, String shown) {
        assertThat(ShownName.of(given)).isEqualTo(shown);
    }

    @Test
    void anEmptyNameIsAQuestionMarkALongOneIsCutAnOldMacsIsComposed() {
        assertThat(ShownName.of("")).isEqualTo("?");
        assertThat(ShownName.of("a\r\nb")).isEqualTo("ab");
        assertThat(ShownName.of("가".repeat(300))).isEqualTo("가".repeat(80));
        assertThat(ShownName.of("\u1100\u1161.hwp")).isEqualTo("가.hwp");
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(EvidenceRefusal.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
