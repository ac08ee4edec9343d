package kr.outageclaims.intake.web.guard;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Erases sessions that have expired, with our other tasks: Spring Session would do it on a thread of its own, and log a
 * trace a minute while the database is away.
 */
@Component
final class ExpiredSessions {

    private final JdbcIndexedSessionRepository sessions;

    ExpiredSessions(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void clear() {
        sessions.cleanUpExpiredSessions();
    }
}
