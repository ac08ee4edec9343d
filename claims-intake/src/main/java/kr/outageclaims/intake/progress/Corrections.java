package kr.outageclaims.intake.progress;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import kr.outageclaims.intake.progress.Addition.Fault;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.intake.register.Told;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets claimants tell anew what happened, under a {@link Leave}, until it is decided. What was told before stays; the
 * next classification reads the newest, and what was proposed on the earlier words is not decided any more.
 */
public final class Corrections {

    private static final String INSERT = """
            INSERT INTO claim_correction (claim_id, user_type, service, feature, damage_from, damage_to, narrative,
                claimed_amount, fee, corrected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final AdditionRows rows;
    private final TransactionOperations transaction;

    Corrections(JdbcClient jdbc, AdditionRows rows, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** What became of a correction. */
    public sealed interface Correction {

        /** Stored. */
        record Taken() implements Correction {}

        /** A field cannot be right, in the words of the register. */
        record Faulty(Refused refused) implements Correction {}

        /** The claim is withdrawn or decided. */
        record TooLate(Fault fault) implements Correction {}
    }

    /** What the claim tells now, to begin a correction with. */
    public Told told(Leave leave) {
        return jdbc.sql("SELECT * FROM (" + Told.OF_CLAIMS + ") told WHERE id = ?")
                .param(leave.claimId())
                .query(ToldRow::read)
                .single();
    }

    /** Stores it whole, after the checks of the register. */
    public Correction correct(Leave leave, Told told) {
        Told.Answer answer = told.checked();
        if (answer instanceof Told.Faulty faulty) {
            return new Correction.Faulty(faulty.refused());
        }
        Told sound = ((Told.Sound) answer).told();
        Fault[] fault = new Fault[1];
        transaction.executeWithoutResult(status -> {
            fault[0] = rows.faultOfChange(leave.claimId());
            if (fault[0] == null) {
                insert(leave, sound);
            }
        });
        return fault[0] == null ? new Correction.Taken() : new Correction.TooLate(fault[0]);
    }

    private void insert(Leave leave, Told told) {
        jdbc.sql(INSERT)
                .param(leave.claimId())
                .param(told.userType() == null ? null : told.userType().name())
                .param(told.service())
                .param(told.feature())
                .param(utc(told.damageFrom()))
                .param(utc(told.damageTo()))
                .param(told.narrative())
                .param(amount(told.claimedAmount()))
                .param(amount(told.fee()))
                .param(rows.now())
                .update();
    }

    private static @Nullable Long amount(@Nullable Won won) {
        return won == null ? null : won.amount();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
