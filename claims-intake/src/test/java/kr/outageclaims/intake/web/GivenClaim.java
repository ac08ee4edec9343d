package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.claimant.OutboxSeal;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.intake.register.Registration.Registered;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.intake.web.Visitor.Seen;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A claim of an invented person that came by e-mail, and how its claimant acts on it. */
record GivenClaim(RunningForm form, String receipt) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String PHONE = "010-2345-6789";
    static final String MAIL = "kim@example.com";

    static GivenClaim byMail(RunningForm form) {
        return by(form, MAIL);
    }

    static GivenClaim byPhoneOnly(RunningForm form) {
        return by(form, null);
    }

    private static GivenClaim by(RunningForm form, @Nullable String mail) {
        Submission submission = new Submission(
                Channel.EMAIL,
                UUID.randomUUID().toString(),
                Instant.parse("2022-10-20T03:04:05.678Z"),
                new Submission.Contact("김영희", PHONE, mail, null, null, null, null, null, null),
                UserType.SMALL_BUSINESS,
                "talk",
                "channel",
                Instant.parse("2022-10-15T06:30:20Z"),
                null,
                "톡채널 주문이 끊겨\n52만원을 손해 봤습니다.",
                Won.won(520_000),
                null,
                false,
                null);
        TransactionTemplate transaction = new TransactionTemplate(form.bean(PlatformTransactionManager.class));
        Registered registered = (Registered) Objects.requireNonNull(transaction.execute(
                        status -> form.bean(Register.class).register("2022-10-15-pangyo", List.of(submission))))
                .get(0);
        return new GivenClaim(form, registered.receipt().value());
    }

    /** As batch publishes it: on 3 November at 10:00 in Seoul. */
    GivenClaim at(String stage, String message, String needs) {
        form.jdbc().update("""
                        REPLACE INTO claim_progress (claim_id, stage, message, amount_won, entitlements, needs, published_at)
                        SELECT id, ?, ?, IF(? IN ('granted', 'paying', 'paid'), 30000, NULL),
                               IF(? IN ('granted', 'paying', 'paid'), 'melon-days:3', ''), ?, '2022-11-03 01:00:00'
                        FROM claim WHERE receipt_number = ?
                        """, stage, message, message, message, needs, receipt);
        form.jdbc().update("""
                        INSERT IGNORE INTO claim_step
                        SELECT claim_id, stage, published_at FROM claim_progress JOIN claim ON claim.id = claim_id
                        WHERE receipt_number = ?
                        """, receipt);
        return this;
    }

    GivenClaim explained(String korean, String english) {
        form.jdbc()
                .update(
                        "INSERT IGNORE INTO explanation_text VALUES (UNHEX(SHA2(?, 256)), ?, ?)",
                        korean,
                        korean,
                        english);
        form.jdbc().update("""
                        INSERT INTO claim_explanation SELECT id, 1, UNHEX(SHA2(?, 256)) FROM claim WHERE receipt_number = ?
                        """, korean, receipt);
        return this;
    }

    Seen found(Visitor visitor) {
        return found(visitor, MAIL);
    }

    Seen found(Visitor visitor, String contact) {
        return visitor.answer("/status", Map.of("receipt-number", receipt, "own-contact", contact));
    }

    /** Found, and the code typed that came by mail. */
    Seen actedOn(Visitor visitor) {
        found(visitor);
        visitor.post("/status/code", visitor.get("/status/code"), Map.of());
        Seen acting = typed(visitor, lastCode());
        assertThat(acting.path()).isEqualTo("/status/claim");
        assertThat(acting.body()).contains("본인 확인을 마쳤습니다");
        return acting;
    }

    static Seen typed(Visitor visitor, String code) {
        return visitor.answer("/status/code/type", Map.of("one-time-code", code));
    }

    /** The code that is sent only after the answer. */
    String codeSentLater() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rows("one_time_code") == 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return lastCode();
    }

    String lastCode() {
        OutboxSeal seal = form.bean(OutboxSeal.class);
        String mail = form.jdbc()
                .query(
                        "SELECT kind, once, sealed FROM outbox WHERE kind = 'one-time-code' ORDER BY id DESC LIMIT 1",
                        (row, number) -> seal.open(row.getString(1) + ":" + row.getString(2), row.getBytes(3)))
                .get(0);
        Matcher code =
                Pattern.compile("(?:확인 번호|[Cc]ode)[^0-9]*: ([0-9]{6})\\b").matcher(mail);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    String wrongCode() {
        return lastCode().equals("000000") ? "000001" : "000000";
    }

    /** Until the connection's transaction ends. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT id FROM claim WHERE receipt_number = ? FOR UPDATE")) {
            lock.setString(1, receipt);
            lock.execute();
        }
    }

    /** Rows of a table that belong to this claim. */
    int rows(String table) {
        return Objects.requireNonNull(form.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM " + table + " JOIN claim ON claim.id = claim_id WHERE receipt_number = ?",
                        Integer.class,
                        receipt));
    }
}
