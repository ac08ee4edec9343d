package kr.outageclaims.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    private static final EmailAddress TO = new EmailAddress("hong@example.com");

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String bundle : List.of("notice", "progress")) {
            String name = "kr.outageclaims.intake." + bundle + ".messages";
            assertThat(ResourceBundle.getBundle(name, Locale.ENGLISH).keySet())
                    .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
        }
    }

    @Test
    void namesTheReceiptNumberAndNoPersonAndNoSiteWhereNoneIsSet() {
        Message message = new MessageText("").receipt(TO, ReceiptNumber.ofSequence(7), Locale.KOREAN);

        assertThat(message.text())
                .contains("접수번호: " + ReceiptNumber.ofSequence(7) + "\n")
                .doesNotContain("누리집", "hong", "{0}", "''");
    }

    @Test
    void saysInKoreanTimeUntilWhenADraftIsKept() {
        Instant until = Instant.parse("2022-11-01T15:30:00Z");

        assertThat(new MessageText("")
                        .draftCode(TO, "ABCD", Locale.KOREAN, until)
                        .text())
                .contains("이어서 쓰기 코드: ABCD", "2022년 11월 2일 00:30까지");
        assertThat(new MessageText("")
                        .draftCode(TO, "ABCD", Locale.ENGLISH, until)
                        .text())
                .contains("until 2 November 2022, 00:30 (Korean time)");
    }

    @Test
    void aMessageComesBackAsItWasJoined() {
        Message message = new Message(TO, "제목", "한 줄\n두 줄\n\n끝\n");

        assertThat(Message.of(message.joined())).isEqualTo(message);
        assertThat(message).hasToString("Message(masked)");
    }
}
