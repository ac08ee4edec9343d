package kr.outageclaims.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.outageclaims.intake.web.GivenForm.fill;
import static kr.outageclaims.intake.web.GivenForm.noLoss;
import static kr.outageclaims.intake.web.GivenForm.scooter;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the form mails, as a mail server receives it. */
class MailedFormIT {

    private static final long PATIENCE = Duration.ofSeconds(60).toMillis();
    /** More mails than all tests send together. */
    private static final int MANY = 20;

    private static GreenMail server;
    private static RunningForm form;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        form = RunningForm.start(
                "--CLAIMS_SMTP_HOST=127.0.0.1",
                "--CLAIMS_SMTP_PORT=" + server.getSmtp().getPort(),
                "--CLAIMS_SMTP_TLS=false");
    }

    @AfterAll
    static void stop() {
        form.close();
        server.stop();
    }

    @Test
    void theReceiptIsMailedOnceHoweverOftenTheFormIsSent() throws Exception {
        Visitor visitor = form.visitor();
        Seen check = fill(visitor, scooter());

        Seen receipt = visitor.post("/claim/check", check, Map.of());
        visitor.forgetCookie("session");
        visitor.post("/claim/check", check, Map.of());

        assertThat(receipt.body()).contains("적어 주신 이메일로도 접수번호를 보내 드립니다");
        assertThat(mailTo("hong@example.com")).contains(receipt.receipt().orElseThrow());
        assertThat(form.rows(
                        "SELECT once FROM outbox WHERE once = ?",
                        receipt.receipt().orElseThrow()))
                .hasSize(1);
    }

    @Test
    void withoutAnAddressNothingIsMailed() {
        Visitor visitor = form.visitor();
        long before = outbox();

        Seen receipt = visitor.post("/claim/check", fill(visitor, noLoss()), Map.of());

        assertThat(receipt.body()).doesNotContain("이메일로도");
        assertThat(outbox()).isEqualTo(before);
    }

    @Test
    void theCodeOfAPausedFormIsMailedToWhoAsksForIt() throws Exception {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        Seen saved =
                visitor.answer("/claim/service", Map.of("service", "talk", "feature-talk", "media", "save", "yes"));
        String code = code(saved);

        Seen wrong = visitor.post("/saved/mail", saved, Map.of("draft-email", "hong@"));
        assertThat(wrong.body()).contains("이메일 주소 형식이 아닙니다", code);
        Seen mailed = visitor.post("/saved/mail", wrong, Map.of("draft-email", "young@example.com"));

        assertThat(mailed.body()).contains("이메일로 코드를 보내 드립니다", code).doesNotContain("young@example.com");
        assertThat(mailTo("young@example.com")).contains(code);
        assertThat(form.visitor().answer("/resume", Map.of("code", code)).path())
                .isEqualTo("/claim/happened");
    }

    @Test
    void theCodeStaysInViewInTheOtherLanguageAndIsInNoAddress() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        Seen saved =
                visitor.answer("/claim/service", Map.of("service", "talk", "feature-talk", "media", "save", "yes"));
        String code = code(saved);
        assertThat(saved.body()).doesNotContain("?lang=").contains("name=\"lang\" value=\"en\"");

        Seen english = visitor.post("/saved", saved, Map.of("lang", "en"));
        assertThat(english.body())
                .contains("Your answers have been saved", "name=\"draft-email\"", "name=\"lang\" value=\"ko\"");
        assertThat(code(english)).isEqualTo(code);
        assertThat(english.path()).isEqualTo("/saved");
        Seen mailed = visitor.post("/saved/mail", english, Map.of("draft-email", "english@example.com"));
        Seen korean = visitor.post("/saved", mailed, Map.of("lang", "ko"));

        assertThat(korean.body()).contains("이메일로 코드를 보내 드립니다").doesNotContain("name=\"draft-email\"");
        assertThat(code(korean)).isEqualTo(code);
        assertThat(visitor.get("/saved/mail?lang=en").path()).isEqualTo("/resume");
        assertThat(visitor.get("/saved").body()).contains("lang=\"en\"");
        assertThat(form.everything())
                .allSatisfy((place, bytes) ->
                        assertThat(new String(bytes, UTF_8)).doesNotContain(code, code.replace("-", "")));
    }

    @Test
    void whereTheFormHasAnAddressTheCodeIsMailedAtOnce() throws Exception {
        Visitor visitor = form.visitor();
        fill(visitor, noLoss());

        Seen saved =
                visitor.answer("/claim/contact", Map.of("name", "홍길동", "email", "gildong@example.com", "save", "yes"));

        assertThat(saved.body()).contains("이메일로 코드를 보내 드립니다").doesNotContain("name=\"draft-email\"");
        assertThat(mailTo("gildong@example.com")).contains(code(saved));
    }

    @Test
    void nobodysMailboxIsFilledFromHereAndOnlyRealCodesAreMailed() {
        Visitor visitor = form.visitor();
        visitor.answer("/claim/who", Map.of("filer", "SELF"));
        Seen saved =
                visitor.answer("/claim/service", Map.of("service", "talk", "feature-talk", "media", "save", "yes"));
        long before = outbox();

        List<Seen> seen = java.util.stream.IntStream.rangeClosed(1, 6)
                .mapToObj(time -> visitor.post("/saved/mail", saved, Map.of("draft-email", "victim@example.com")))
                .toList();
        Seen invented = visitor.post(
                "/saved/mail", saved, Map.of("draft-email", "other@example.com", "code", "2222-2222-2222-2222"));

        assertThat(seen.get(4).body()).contains("이메일로 코드를 보내 드립니다");
        assertThat(seen.get(5).body()).contains("이 주소로는 이미 여러 번 보냈습니다");
        assertThat(invented.status()).isEqualTo(410);
        assertThat(outbox()).isEqualTo(before + 5);
    }

    /** The one mail to an address that no other test writes to; those of other tests may come in between. */
    private static String mailTo(String address) throws Exception {
        for (int mails = 1; mails <= MANY && server.waitForIncomingEmail(PATIENCE, mails); mails++) {
            for (MimeMessage mail : server.getReceivedMessages()) {
                if (List.of(mail.getAllRecipients()).equals(List.of(new InternetAddress(address)))) {
                    return mail.getContent().toString();
                }
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static long outbox() {
        return Long.parseLong(form.row("SELECT COUNT(*) FROM outbox").get(0));
    }

    private static String code(Seen saved) {
        Matcher code = Pattern.compile("id=\"code\">([^<]+)<").matcher(saved.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
