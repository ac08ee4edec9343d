package kr.outageclaims.intake.operations;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskDecorator;
import org.springframework.util.ErrorHandler;

/**
 * Logs one line when scheduled tasks find the database away and one when it is back, however many of them go their
 * rounds meanwhile. Any other failure is an error with its trace, each time. A scheduler must have this as its decorator
 * and as its error handler, which it calls within.
 */
final class TaskWatch implements TaskDecorator, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);

    private final ThreadLocal<@Nullable Round> ownRound = new ThreadLocal<>();
    private boolean away;
    /** When {@link #away} changed, in {@link System#nanoTime()}. */
    private long since = System.nanoTime();

    @Override
    public Runnable decorate(Runnable task) {
        return () -> {
            Round round = new Round();
            ownRound.set(round);
            try {
                task.run();
            } finally {
                ownRound.remove();
            }
            if (!round.failed) {
                worked(round);
            }
        };
    }

    @Override
    public void handleError(Throwable thrown) {
        Round round = ownRound.get();
        if (round != null) {
            round.failed = true;
        }
        if (DatabaseFault.isAway(thrown)) {
            lost(round == null ? new Round() : round, thrown);
        } else {
            LOG.error("a scheduled task failed", thrown);
        }
    }

    private synchronized void lost(Round round, Throwable thrown) {
        if (!away && round.beganAfter(since)) {
            change(true);
            // what the exceptions say beyond their names is the driver's word, and the same each time
            LOG.warn(
                    "the database is away, scheduled tasks go on when it is back: {}",
                    thrown.getClass().getSimpleName());
        }
    }

    private synchronized void worked(Round round) {
        if (away && round.beganAfter(since)) {
            change(false);
            LOG.info("the database is back, scheduled tasks go on");
        }
    }

    private void change(boolean isAway) {
        away = isAway;
        since = System.nanoTime();
    }

    /** One that began before the last change says nothing new: it may have waited for a connection since. */
    private static final class Round {

        private final long began = System.nanoTime();
        private boolean failed;

        boolean beganAfter(long time) {
            return began - time > 0;
        }
    }
}
