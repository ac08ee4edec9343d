package kr.outageclaims.intake.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kr.outageclaims.intake.notice.Outbox;
import kr.outageclaims.intake.progress.CodeRows.Open;
import kr.outageclaims.intake.progress.OwnClaims.OwnClaim;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Codes that prove that a person reads the mail of a claim's contact: six digits, for ten minutes and five tries, once.
 * A new code ends the earlier ones. A right code is changed into a token for a leave of half an hour.
 */
public final class OneTimeCodes {

    static final Duration CODE_LASTS = Duration.ofMinutes(10);
    static final Duration LEAVE_LASTS = Duration.ofMinutes(30);
    static final int MOST_TRIES = 5;
    /** Within the time that a code lasts: enough for a person, too few to guess by asking again and again. */
    static final int MOST_CODES = 3;
    /** Which comes to a hundred guesses in a million a day. */
    static final int MOST_CODES_A_DAY = 20;

    /** Past its end. By then it opens nothing, and counts for no limit: these look back a day to when it was made. */
    static final Duration CODE_IS_KEPT = Duration.ofDays(1);

    private static final long NOBODYS_CLAIM = 0;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final OwnClaims claims;
    private final CodeRows rows;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    OneTimeCodes(OwnClaims claims, CodeRows rows, Outbox outbox, TransactionOperations transaction, Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a wish for a code. */
    public enum Request {
        /** On its way to the address that was typed. */
        SENT,
        /** Number and contact don't belong together, or there is no such number. */
        UNKNOWN,
        /** Three codes in ten minutes, or twenty in a day. */
        TOO_OFTEN,
        /** A phone number was typed; codes go by mail only, so the e-mail address of the claim is asked for. */
        MAIL_ONLY
    }

    /**
     * Sends a code to the contact, which must be typed once more: we cannot read the one that is stored. A code that is
     * sent is stored and sealed, one that is not is not: whoever must not learn which it was must not wait for this.
     */
    public Request request(String receipt, String contact, Locale language) {
        Optional<OwnClaim> own = claims.find(receipt, contact);
        if (own.isEmpty()) {
            return Request.UNKNOWN;
        }
        OwnClaim claim = own.get();
        if (claim.email() == null) {
            return Request.MAIL_ONLY;
        }
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        Instant until = clock.instant().plus(CODE_LASTS);
        boolean stored = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean allowed = rows.add(claim.id(), code, until);
            if (allowed) {
                outbox.oneTimeCode(code, claim.email(), language, until);
            }
            return allowed;
        }));
        return stored ? Request.SENT : Request.TOO_OFTEN;
    }

    /**
     * The token of a leave, 256 random bits to be kept where only the claimant's session has it; empty for a wrong, old
     * or used code. After five tries no code helps but a new one.
     *
     * @param contact as for {@link #request}
     */
    public Optional<String> redeem(String receipt, String contact, String code) {
        Optional<OwnClaim> own = claims.find(receipt, contact);
        String digits = code.strip();
        if (!SIX_DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        // the same statements and the same hash for a contact that is not the claim's, so that the time tells nothing
        Optional<Open> open = rows.take(own.map(OwnClaim::id).orElse(NOBODYS_CLAIM));
        boolean right = rows.isRight(open.orElse(CodeRows.NOBODYS), digits);
        if (open.isEmpty() || !right) {
            return Optional.empty();
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return rows.use(open.get(), token, clock.instant().plus(LEAVE_LASTS)) ? Optional.of(token) : Optional.empty();
    }

    /** The leave of a token; empty once it has ended. */
    public Optional<Leave> leave(String token) {
        return rows.leave(token);
    }

    /** Erases what is of no use any more. Two services may clear at once. */
    @Scheduled(initialDelay = 4, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        rows.deleteExpired(clock.instant().minus(CODE_IS_KEPT));
    }

    /** Ends a leave before its time. */
    public void end(Leave leave) {
        rows.endLeaves(leave.claimId());
    }
}
