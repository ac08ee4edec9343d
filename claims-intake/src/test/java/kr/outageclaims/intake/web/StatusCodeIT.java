package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import kr.outageclaims.intake.web.Visitor.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The code by mail that gives leave to act. */
class StatusCodeIT {

    private static RunningForm form;

    @BeforeAll
    static void start() {
        form = RunningForm.start(
                "--claims.web.forms-per-minute=100000",
                "--claims.status.asks-per-minute=100000",
                "--CLAIMS_CONTACT_PHONE=080-123-4567");
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void withoutACodeNothingCanBeDone() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        Seen seen = claim.found(visitor);
        assertThat(seen.body()).doesNotContain("/status/add/", "/status/withdraw");

        assertThat(visitor.get("/status/add/account").path()).isEqualTo("/status/code");
        assertThat(visitor.post("/status/withdraw", seen, Map.of()).path()).isEqualTo("/status/code");
        assertThat(visitor.post("/status/correct", seen, Map.of()).path()).isEqualTo("/status/code");
        assertThat(claim.rows("claim_withdrawal")).isZero();
    }

    @Test
    void aRightCodeGivesLeaveOnce() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);

        Seen acting = claim.actedOn(visitor);

        assertThat(acting.body())
                .contains(
                        "/status/add/account",
                        "/status/add/account-reference",
                        "/status/add/transaction-reference",
                        "/status/correct",
                        "/status/withdraw");
        Visitor another = form.visitor();
        claim.found(another);
        Seen sent = another.post("/status/code", another.get("/status/code"), Map.of());
        String code = claim.lastCode();
        assertThat(another.post("/status/code/type", sent, Map.of("one-time-code", code))
                        .path())
                .isEqualTo("/status/claim");
        assertThat(another.post("/status/code/type", sent, Map.of("one-time-code", code))
                        .body())
                .contains("확인 번호가 맞지 않거나 더 이상 쓸 수 없습니다");
    }

    @Test
    void wrongFiveTimesTheRightOneDoesNotHelpAnyMoreButANewOneDoes() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.found(visitor);
        visitor.post("/status/code", visitor.get("/status/code"), Map.of());

        for (int i = 0; i < 5; i++) {
            assertThat(GivenClaim.typed(visitor, claim.wrongCode()).body()).contains("확인 번호가 맞지 않거나");
        }
        Seen late = GivenClaim.typed(visitor, claim.lastCode());

        assertThat(late.body()).contains("확인 번호가 맞지 않거나");
        visitor.post("/status/code", visitor.get("/status/code"), Map.of());
        assertThat(GivenClaim.typed(visitor, claim.lastCode()).path()).isEqualTo("/status/claim");
    }

    @Test
    void anEmptyCodeIsNotOneOfTheFiveTries() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.found(visitor);
        visitor.post("/status/code", visitor.get("/status/code"), Map.of());

        for (int i = 0; i < 5; i++) {
            assertThat(GivenClaim.typed(visitor, " ").body()).contains("확인 번호를 적어 주세요.</a>");
        }

        assertThat(GivenClaim.typed(visitor, claim.lastCode()).path()).isEqualTo("/status/claim");
    }

    @Test
    void anExpiredCodeIsOfNoUse() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.found(visitor);
        visitor.post("/status/code", visitor.get("/status/code"), Map.of());
        form.jdbc().update("UPDATE one_time_code SET expires_at = '2022-01-01'");

        assertThat(GivenClaim.typed(visitor, claim.lastCode()).body()).contains("10분이 지났거나");
    }

    @Test
    void aLeaveThatEndedAsksForANewCodeAndFinishingEndsIt() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.actedOn(visitor);
        form.jdbc().update("UPDATE one_time_code SET leave_ends_at = '2022-01-01'");

        Seen asked = visitor.answer("/status/withdraw", Map.of());

        assertThat(asked.path()).isEqualTo("/status/code");
        assertThat(asked.body()).contains("본인 확인을 한 지 30분이 지났습니다");
        Seen again = claim.actedOn(visitor);
        visitor.post("/status/end", again, Map.of());
        assertThat(form.rows("SELECT id FROM one_time_code WHERE leave_ends_at > UTC_TIMESTAMP(3)"))
                .isEmpty();
    }

    @Test
    void thePhoneOnlyIsToldWhomToAskAndAStrangersAddressGetsTheSameAnswer() {
        GivenClaim withMail = GivenClaim.byMail(form);
        GivenClaim without = GivenClaim.byPhoneOnly(form);
        Visitor known = form.visitor();
        Visitor unknown = form.visitor();
        withMail.found(known, GivenClaim.PHONE);
        without.found(unknown, GivenClaim.PHONE);

        Seen first = known.get("/status/code");
        Seen second = unknown.get("/status/code");
        assertThat(first.body()).contains("문자로는 확인 번호를 보내 드리지 못합니다", "tel:080-123-4567");
        assertThat(plain(second)).isEqualTo(plain(first));

        Seen right = known.post("/status/code", first, Map.of("own-email", GivenClaim.MAIL));
        Seen wrong = unknown.post("/status/code", second, Map.of("own-email", GivenClaim.MAIL));

        assertThat(right.path()).isEqualTo("/status/code/type");
        assertThat(plain(wrong)).isEqualTo(plain(right)).contains("k***@example.com");
        assertThat(GivenClaim.typed(known, withMail.codeSentLater()).path()).isEqualTo("/status/claim");
        assertThat(GivenClaim.typed(unknown, withMail.lastCode()).body()).contains("확인 번호가 맞지 않거나");
        assertThat(without.rows("one_time_code")).isZero();
    }

    /** The claim is locked, so that its code cannot be stored: who waited for that would wait for the lock. */
    @Test
    void theAnswerToAGuessedAddressNeverWaitsForTheCodeOfARightOne() throws SQLException {
        GivenClaim claim = GivenClaim.byMail(form);
        Visitor visitor = form.visitor();
        claim.found(visitor, GivenClaim.PHONE);
        Seen asked = visitor.get("/status/code");

        try (Connection other = form.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            claim.lock(other);
            Seen answer = visitor.post("/status/code", asked, Map.of("own-email", GivenClaim.MAIL));

            assertThat(answer.path()).isEqualTo("/status/code/type");
            assertThat(claim.rows("one_time_code")).isZero();
            other.rollback();
            other.setAutoCommit(true);
        }

        assertThat(GivenClaim.typed(visitor, claim.codeSentLater()).path()).isEqualTo("/status/claim");
    }

    @Test
    void aCodeAskedForWhileTheServiceIsBeingStoppedIsSentToo() {
        GivenClaim claim = GivenClaim.byMail(form);
        Visitor here = form.visitor();
        claim.found(here, GivenClaim.PHONE);
        try (RunningForm second = form.secondInstance()) {
            Visitor there = here.movedTo(second.root());
            Seen asked = there.get("/status/code");
            second.bean(ThreadPoolTaskScheduler.class).initiateShutdown();

            Seen answer = there.post("/status/code", asked, Map.of("own-email", GivenClaim.MAIL));

            assertThat(answer.path()).isEqualTo("/status/code/type");
            assertThat(claim.rows("one_time_code")).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoAddressIsSaid() {
        Visitor visitor = form.visitor();
        GivenClaim.byPhoneOnly(form).found(visitor, GivenClaim.PHONE);

        assertThat(visitor.answer("/status/code", Map.of("own-email", "kim")).body())
                .contains("이메일 주소 형식이 아닙니다", "value=\"kim\"");
        assertThat(visitor.get("/status/code/type").path()).isEqualTo("/status/code");
    }

    @Test
    void theFourthCodeInTenMinutesIsRefusedToItsOwner() {
        Visitor visitor = form.visitor();
        GivenClaim claim = GivenClaim.byMail(form);
        claim.found(visitor);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.answer("/status/code", Map.of()).path()).isEqualTo("/status/code/type");
        }

        assertThat(visitor.answer("/status/code", Map.of()).body()).contains("확인 번호를 여러 번 보내 드렸습니다");
        assertThat(claim.rows("one_time_code")).isEqualTo(3);
    }

    private static String plain(Seen seen) {
        return seen.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
