package kr.outageclaims.intake.web.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.web.question.Answers;
import kr.outageclaims.intake.web.question.ConsentPage;
import kr.outageclaims.intake.web.question.PaidPage;
import kr.outageclaims.intake.web.question.WhoPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code web_filing} and {@code web_consent}, and which claim a form's token has become. */
@Component
final class Filings {

    private final JdbcClient jdbc;

    Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a form has become. */
    record Filed(ReceiptNumber receipt, Instant receivedAt) {}

    Optional<Filed> ofToken(String incident, String token) {
        return jdbc.sql("""
                        SELECT receipt_number, received_at FROM claim
                         WHERE incident = :incident AND channel = :web AND external_id = :token
                        """)
                .param("incident", incident)
                .param("web", Channel.WEB.code())
                .param("token", token)
                .query(Filings::filed)
                .optional();
    }

    Optional<Filed> ofReceipt(ReceiptNumber receipt) {
        return jdbc.sql("SELECT receipt_number, received_at FROM claim WHERE receipt_number = :receipt")
                .param("receipt", receipt.value())
                .query(Filings::filed)
                .optional();
    }

    /** In the transaction of the claim. */
    void store(ReceiptNumber receipt, Answers answers, Locale language, Instant now) {
        long claim = jdbc.sql("SELECT id FROM claim WHERE receipt_number = :receipt")
                .param("receipt", receipt.value())
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO web_filing (claim_id, filer, product, language) VALUES (?, ?, ?, ?)")
                .param(claim)
                .param(WhoPage.Filer.of(answers).name())
                .param(answers.has(PaidPage.PRODUCT) ? ResidentNumbers.redact(answers.get(PaidPage.PRODUCT)) : null)
                .param(language.getLanguage())
                .update();
        for (ConsentPage.Item item : ConsentPage.Item.values()) {
            jdbc.sql("INSERT INTO web_consent (claim_id, item, version, agreed, decided_at) VALUES (?, ?, ?, ?, ?)")
                    .param(claim)
                    .param(item.name())
                    .param(ConsentPage.VERSION)
                    .param(item.isAgreed(answers))
                    .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                    .update();
        }
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                new ReceiptNumber(row.getString("receipt_number")),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
