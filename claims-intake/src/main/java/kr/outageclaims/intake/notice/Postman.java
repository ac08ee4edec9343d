package kr.outageclaims.intake.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.outageclaims.intake.claimant.OutboxSeal;
import kr.outageclaims.intake.notice.OutboxRows.State;
import kr.outageclaims.intake.notice.OutboxRows.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox. Several instances may: each message is taken by one, and by another only when that one
 * has not been heard of for a while; a process killed between sending and noting it sends that message twice, never none.
 */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Longer than a mail server may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    /** Within a round, so that a code that is asked for meanwhile does not wait behind all receipts. */
    private static final int LOOKS = 10;

    /** Which comes to about two days. */
    private static final int MOST_TRIES = 12;

    private final OutboxRows rows;
    private final OutboxSeal seal;
    private final @Nullable Post post;
    private final Clock clock;

    /** @param post null when no mail server is set: then messages wait */
    Postman(OutboxRows rows, OutboxSeal seal, @Nullable Post post, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.post = post;
        this.clock = clock;
    }

    /** One round; the next one goes on with what this one leaves. */
    void deliver() {
        rows.endLate();
        if (post == null) {
            return;
        }
        List<Waiting> due = rows.due();
        for (int i = 0; i < LOOKS && !due.isEmpty(); i++, due = rows.due()) {
            for (Waiting message : due) {
                if (rows.take(message, clock.instant().plus(LEASE))) {
                    deliver(message, post);
                }
            }
        }
    }

    private void deliver(Waiting waiting, Post by) {
        switch (outcome(waiting, by)) {
            case SENT -> end(waiting, State.SENT);
            case REFUSED -> end(waiting, State.GIVEN_UP);
            case NOT_NOW -> {
                if (waiting.tries() + 1 >= MOST_TRIES) {
                    end(waiting, State.GIVEN_UP);
                } else {
                    rows.tryAgain(waiting, clock.instant().plus(waitAfter(waiting.tries())));
                }
            }
        }
    }

    /** A message that does not open never will: it keeps nobody else's waiting. */
    private Post.Outcome outcome(Waiting waiting, Post by) {
        String joined;
        try {
            joined = seal.open(waiting.place(), waiting.sealed());
        } catch (IllegalStateException e) {
            LOG.error("message id={} was sealed under another outbox key", waiting.id());
            return Post.Outcome.REFUSED;
        }
        return by.send(Message.of(joined));
    }

    /** 1, 4, 16, 64, 256 minutes, then six hours each. */
    static Duration waitAfter(int tries) {
        Duration wait = FIRST_WAIT;
        for (int i = 0; i < tries && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(4);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void end(Waiting waiting, State state) {
        rows.end(waiting, state);
        LOG.info("message id={} kind={} state={} tries={}", waiting.id(), waiting.kind(), state, waiting.tries() + 1);
    }
}
