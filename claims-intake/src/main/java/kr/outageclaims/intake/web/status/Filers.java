package kr.outageclaims.intake.web.status;

import java.util.Optional;
import kr.outageclaims.intake.progress.Leave;
import kr.outageclaims.intake.web.question.WhoPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who filed a claim, as the form was told; never changed afterwards. */
@Component
final class Filers {

    private final JdbcClient jdbc;

    Filers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it came by another channel. */
    Optional<WhoPage.Filer> of(Leave leave) {
        return jdbc.sql("SELECT filer FROM web_filing JOIN claim ON claim.id = claim_id WHERE receipt_number = ?")
                .param(leave.receipt().value())
                .query(String.class)
                .optional()
                .map(WhoPage.Filer::valueOf);
    }
}
