package kr.outageclaims.intake.register;

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

class RefusalCodeTest {

    @Test
    void bothLanguagesHaveExactlyTheMessagesOfTheCodes() throws IOException {
        List<String> codes =
                Stream.of(RefusalCode.values()).map(RefusalCode::code).toList();

        assertThat(messages("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(messages("messages_en.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void codesThatChannelsKnowAreNeverRenamed() {
        assertThat(Stream.of(RefusalCode.values()).map(RefusalCode::code))
                .contains(
                        "missing-external-id",
                        "missing-narrative",
                        "missing-contact",
                        "text-too-long",
                        "bad-phone",
                        "bad-email",
                        "bad-business-number",
                        "bad-code",
                        "bad-time",
                        "to-before-from",
                        "amount-too-large",
                        "resident-number",
                        "conflicting-repeat");
    }

    @Test
    void speaksKoreanWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(RefusalCode.BAD_PHONE.message(Locale.KOREA)).startsWith("국내 전화번호가 아닙니다");
            assertThat(RefusalCode.BAD_PHONE.message(Locale.US)).startsWith("This is not a Korean phone number");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesTheLimit() {
        assertThat(RefusalCode.TEXT_TOO_LONG.message(Locale.KOREAN, 10_000)).contains("10,000자");
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                new InputStreamReader(RefusalCode.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
