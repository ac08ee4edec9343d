package kr.outageclaims.intake.progress;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.KeyedHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code one_time_code}. */
final class CodeRows {

    /** Where there is none: the work on it is the same. */
    static final Open NOBODYS = new Open(0, 0, new byte[32]);

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    CodeRows(JdbcClient jdbc, KeyedHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /** In the caller's transaction; false, and nothing stored, when there were too many. */
    boolean add(long claimId, String code, Instant until) {
        // one after the other for a claim, so that nobody gets past the limit by asking many times at once
        jdbc.sql("SELECT id FROM claim WHERE id = ? FOR UPDATE")
                .param(claimId)
                .query(Long.class)
                .single();
        if (since(claimId, OneTimeCodes.CODE_LASTS) >= OneTimeCodes.MOST_CODES
                || since(claimId, Duration.ofDays(1)) >= OneTimeCodes.MOST_CODES_A_DAY) {
            return false;
        }
        jdbc.sql("INSERT INTO one_time_code (claim_id, code_hash, created_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(claimId, codeHash(claimId, code), now(), utc(until))
                .update();
        return true;
    }

    /** Counts a try of the claim's newest code, before it is compared; empty when it may not be tried any more. */
    Optional<Open> take(long claimId) {
        Open newest = jdbc.sql("""
                        SELECT id, claim_id, code_hash FROM one_time_code
                        WHERE id = (SELECT MAX(id) FROM one_time_code WHERE claim_id = ?)
                        """).param(claimId).query(Open.class).optional().orElse(NOBODYS);
        boolean mayBeTried = jdbc.sql("""
                        UPDATE one_time_code SET tries = tries + 1
                        WHERE id = ? AND tries < ? AND used_at IS NULL AND expires_at > ?
                        """)
                        .params(newest.id(), OneTimeCodes.MOST_TRIES, now())
                        .update()
                == 1;
        return mayBeTried ? Optional.of(newest) : Optional.empty();
    }

    boolean isRight(Open open, String code) {
        return MessageDigest.isEqual(open.codeHash(), codeHash(open.claimId(), code));
    }

    /** False when another request has used the code meanwhile. */
    boolean use(Open open, String token, Instant leaveEnds) {
        return jdbc.sql("""
                        UPDATE one_time_code SET used_at = ?, token_hash = ?, leave_ends_at = ?
                        WHERE id = ? AND used_at IS NULL
                        """)
                        .params(now(), hash.of("leave", token), utc(leaveEnds), open.id())
                        .update()
                == 1;
    }

    Optional<Leave> leave(String token) {
        return jdbc.sql("""
                        SELECT c.claim_id, cl.receipt_number, c.leave_ends_at
                        FROM one_time_code c JOIN claim cl ON cl.id = c.claim_id
                        WHERE c.token_hash = ? AND c.leave_ends_at > ?
                        """)
                .params(hash.of("leave", token), now())
                .query((row, number) -> new Leave(
                        row.getLong("claim_id"),
                        new ReceiptNumber(row.getString("receipt_number")),
                        row.getObject("leave_ends_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    void endLeaves(long claimId) {
        jdbc.sql("UPDATE one_time_code SET leave_ends_at = ? WHERE claim_id = ? AND leave_ends_at > ?")
                .params(now(), claimId, now())
                .update();
    }

    void deleteExpired(Instant before) {
        jdbc.sql("DELETE FROM one_time_code WHERE expires_at < ?")
                .param(utc(before))
                .update();
    }

    private int since(long claimId, Duration time) {
        return jdbc.sql("SELECT COUNT(*) FROM one_time_code WHERE claim_id = ? AND created_at > ?")
                .params(claimId, utc(clock.instant().minus(time)))
                .query(Integer.class)
                .single();
    }

    private byte[] codeHash(long claimId, String code) {
        return hash.of("one-time-code", claimId + "/" + code);
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    record Open(long id, long claimId, byte[] codeHash) {}
}
