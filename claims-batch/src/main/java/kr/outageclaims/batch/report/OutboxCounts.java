package kr.outageclaims.batch.report;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the intake service's mails to claimants are. */
@Component
class OutboxCounts {

    private final JdbcClient jdbc;

    OutboxCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In words, a line a state that has any; nothing when there never was a mail. */
    List<String> inWords() {
        return jdbc.sql("SELECT state, COUNT(*) AS mails FROM outbox GROUP BY state ORDER BY state DESC")
                .query((row, number) -> String.format(
                        Locale.ROOT, "%,10d  %s", row.getLong("mails"), State.valueOf(row.getString("state")).inWords))
                .list();
    }

    private enum State {
        WAITING("보내기 전 / wait to be sent"),
        SENT("보냄 / sent"),
        TOO_LATE("늦어서 보내지 않음 / came too late"),
        GIVEN_UP("보내지 못함 / could not be delivered");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }
    }
}
