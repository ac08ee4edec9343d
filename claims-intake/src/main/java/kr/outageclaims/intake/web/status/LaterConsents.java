package kr.outageclaims.intake.web.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ConsentPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code later_consent}: each item that a claimant was asked after filing, as it was answered. */
@Component
final class LaterConsents {

    private final JdbcClient jdbc;
    private final Clock clock;

    LaterConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of what was agreed to. */
    void store(ReceiptNumber receipt, List<ConsentPage.Item> asked, Answers typed) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        for (ConsentPage.Item item : asked) {
            jdbc.sql("""
                            INSERT INTO later_consent (claim_id, item, version, agreed, decided_at)
                            SELECT id, :item, :version, :agreed, :now FROM claim WHERE receipt_number = :receipt
                            """)
                    .param("item", item.name())
                    .param("version", ConsentPage.VERSION)
                    .param("agreed", item.isAgreed(typed))
                    .param("now", now)
                    .param("receipt", receipt.value())
                    .update();
        }
    }
}
