package kr.outageclaims.batch.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of the council, at most one of an incident open. */
@Component
class Rounds {

    private static final String SELECT =
            "SELECT id, incident, number, rulebook, exported, closed_at, answers_sha256 FROM review_round ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Round> open(String incident) {
        return jdbc.sql(SELECT + "WHERE incident = ? AND closed_at IS NULL ORDER BY number LIMIT 1")
                .param(incident)
                .query(Round.class)
                .optional();
    }

    Optional<Round> of(String incident, int number) {
        return jdbc.sql(SELECT + "WHERE incident = ? AND number = ?")
                .params(incident, number)
                .query(Round.class)
                .optional();
    }

    int nextNumber(String incident) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) + 1 FROM review_round WHERE incident = ?")
                .param(incident)
                .query(Integer.class)
                .single();
    }

    /**
     * Opens the round, or says that it has been written {@code exported} times; twice the same changes nothing. The
     * round stays locked until the caller's transaction ends.
     *
     * @return empty, and nothing changed, when it is closed, under another rulebook, or written more often
     */
    Optional<Round> written(String incident, int number, String rulebook, int exported) {
        jdbc.sql("SELECT id FROM review_round WHERE incident = ? AND number = ? FOR UPDATE")
                .params(incident, number)
                .query(Long.class)
                .optional();
        jdbc.sql("""
                        INSERT INTO review_round (incident, number, rulebook, opened_at, exported)
                        VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE exported =
                            IF(closed_at IS NULL AND rulebook = VALUES(rulebook) AND exported < VALUES(exported),
                                VALUES(exported), exported)
                        """).params(incident, number, rulebook, now(), exported).update();
        return of(incident, number).filter(round -> round.isCopy(rulebook, exported));
    }

    /** @return false when it was not open any more, or was exported again meanwhile */
    boolean close(Round round, String by, String answersSha256) {
        return jdbc.sql("""
                        UPDATE review_round SET closed_at = ?, closed_by = ?, answers_sha256 = ?
                        WHERE id = ? AND closed_at IS NULL AND exported = ?
                        """)
                        .params(now(), by, answersSha256, round.id(), round.exported())
                        .update()
                == 1;
    }

    /** How many proposals have a decision in this round. */
    long decisions(Round round) {
        return jdbc.sql("SELECT COUNT(*) FROM decision WHERE round_id = ?")
                .param(round.id())
                .query(Long.class)
                .single();
    }

    LocalDateTime now() {
        return UtcColumn.now(clock);
    }
}
