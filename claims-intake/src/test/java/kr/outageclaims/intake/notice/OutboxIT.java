package kr.outageclaims.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.OutboxSeal;
import kr.outageclaims.intake.fixture.IntakeBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages over a real mail server. */
class OutboxIT {

    private static final EmailAddress TO = new EmailAddress("hong@example.com");
    private static final ReceiptNumber RECEIPT = ReceiptNumber.ofSequence(1);

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static IntakeBench bench;
    private static Outbox outbox;

    private Postman postman;

    @BeforeAll
    static void open() {
        SERVER.start();
        bench = new IntakeBench(Map.of(), NoticeConfiguration.class);
        outbox = bench.bean(Outbox.class);
    }

    @AfterAll
    static void close() {
        bench.close();
        SERVER.stop();
    }

    @BeforeEach
    void clear() throws Exception {
        bench.clear();
        SERVER.purgeEmailFromAllMailboxes();
        // a server that was stopped comes back at another port
        postman = postmanWith(new SmtpPost(settings()));
    }

    @Test
    void sendsAReceiptInTheClaimantsLanguageAndForgetsTheAddress() throws Exception {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        outbox.receipt(ReceiptNumber.ofSequence(2), TO, Locale.ENGLISH);

        postman.deliver();

        List<MimeMessage> mails = List.of(SERVER.getReceivedMessages());
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getSubject()).isEqualTo("[장애 피해신고] 피해신고를 접수했습니다");
        assertThat(mails.get(0).getAllRecipients()[0]).hasToString("hong@example.com");
        assertThat(mails.get(0).getFrom()[0]).hasToString("no-reply@example.org");
        assertThat((String) mails.get(0).getContent()).contains("접수번호: " + RECEIPT, "누리집: https://claims.example.org");
        assertThat((String) mails.get(1).getContent()).contains("Receipt number: " + ReceiptNumber.ofSequence(2));
        assertThat(rows()).containsExactly("receipt SENT 1 erased", "receipt SENT 1 erased");
    }

    @Test
    void nothingThatWaitsCanBeReadInTheTable() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        outbox.oneTimeCode("123456", TO, Locale.KOREAN, bench.clock().instant().plusSeconds(600));

        assertThat(bench.everythingStored()).doesNotContain("hong@", "123456", "확인 번호");
        assertThat(bench.waitingMessages()).hasSize(2).allMatch(message -> message.startsWith("hong@example.com\n"));
    }

    @Test
    void aReceiptIsTakenOnceHoweverOftenItIsAskedFor() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        postman.deliver();
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        postman.deliver();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        bench.transaction().executeWithoutResult(transaction -> {
            outbox.receipt(RECEIPT, TO, Locale.KOREAN);
            transaction.setRollbackOnly();
        });

        postman.deliver();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void withoutAMailServerMessagesWait() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);

        postmanWith(null).deliver();

        assertThat(rows()).containsExactly("receipt WAITING 0 kept");
    }

    @Test
    void triesAgainLaterAndLaterUntilItGivesUp() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        Postman unlucky = postmanWith(message -> Post.Outcome.NOT_NOW);

        unlucky.deliver();
        unlucky.deliver();
        assertThat(rows()).containsExactly("receipt WAITING 1 kept");
        bench.clock().pass(Duration.ofSeconds(59));
        unlucky.deliver();
        assertThat(rows()).containsExactly("receipt WAITING 1 kept");
        bench.clock().pass(Duration.ofSeconds(1));
        unlucky.deliver();
        assertThat(rows()).containsExactly("receipt WAITING 2 kept");
        for (int i = 0; i < 10; i++) {
            bench.clock().pass(Duration.ofHours(6));
            unlucky.deliver();
        }
        assertThat(rows()).containsExactly("receipt GIVEN_UP 12 erased");
    }

    @Test
    void goesOnAfterAServerThatDoesNotAnswer() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        SERVER.stop();
        postman.deliver();
        assertThat(rows()).containsExactly("receipt WAITING 1 kept");

        SERVER.start();
        bench.clock().pass(Duration.ofMinutes(1));
        postmanWith(new SmtpPost(settings())).deliver();

        assertThat(rows()).containsExactly("receipt SENT 2 erased");
    }

    @Test
    void anAddressThatTheServerRefusesIsGivenUpAtOnce() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);

        postmanWith(message -> Post.Outcome.REFUSED).deliver();

        assertThat(rows()).containsExactly("receipt GIVEN_UP 1 erased");
    }

    @Test
    void aCodeThatIsOfNoUseAnyMoreIsErasedAndNotSent() {
        outbox.oneTimeCode("123456", TO, Locale.KOREAN, bench.clock().instant().plusSeconds(600));
        bench.clock().pass(Duration.ofMinutes(10));

        postman.deliver();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(rows()).containsExactly("one-time-code TOO_LATE 0 erased");
    }

    @Test
    void aCodeDoesNotWaitBehindReceiptsThatCameBefore() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.receipt(ReceiptNumber.ofSequence(i), TO, Locale.KOREAN);
        }
        outbox.oneTimeCode("123456", TO, Locale.KOREAN, bench.clock().instant().plusSeconds(600));
        List<String> subjects = new ArrayList<>();

        postmanWith(message -> {
                    subjects.add(message.subject());
                    return Post.Outcome.SENT;
                })
                .deliver();

        assertThat(subjects).hasSize(21);
        assertThat(subjects.get(0)).isNotEqualTo(subjects.get(1));
    }

    @Test
    void aMessageUnderAnotherKeyIsGivenUpAndKeepsNobodyElseWaiting() {
        outbox.receipt(RECEIPT, TO, Locale.KOREAN);
        bench.sql().sql("UPDATE outbox SET sealed = REPEAT('x', 200)").update();
        outbox.receipt(ReceiptNumber.ofSequence(2), TO, Locale.KOREAN);

        postman.deliver();

        assertThat(rows()).containsExactly("receipt GIVEN_UP 1 erased", "receipt SENT 1 erased");
    }

    @Test
    void ofTwoInstancesOneSends() throws Exception {
        for (int i = 0; i < 20; i++) {
            outbox.receipt(ReceiptNumber.ofSequence(i), TO, Locale.KOREAN);
        }
        List<Message> sent = Collections.synchronizedList(new ArrayList<>());
        Post slow = message -> {
            sent.add(message);
            return Post.Outcome.SENT;
        };
        Thread other = new Thread(() -> postmanWith(slow).deliver());
        other.start();
        postmanWith(slow).deliver();
        other.join();

        assertThat(sent).hasSize(20);
    }

    private static Postman postmanWith(@Nullable Post post) {
        return new Postman(bench.bean(OutboxRows.class), bench.bean(OutboxSeal.class), post, bench.clock());
    }

    private static MailSettings settings() {
        return new MailSettings("127.0.0.1", Integer.parseInt(port()), "", "", "no-reply@example.org", false);
    }

    private static String port() {
        return String.valueOf(SERVER.getSmtp().getPort());
    }

    private static List<String> rows() {
        return bench.sql()
                .sql("SELECT CONCAT_WS(' ', kind, state, tries, IF(sealed IS NULL, 'erased', 'kept')) FROM outbox"
                        + " ORDER BY id")
                .query(String.class)
                .list();
    }
}
