package kr.outageclaims.intake.progress;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import kr.outageclaims.intake.progress.Addition.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code claim_addition} and {@code claim_withdrawal}. */
final class AdditionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdditionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why this cannot be given now, null when it can. The claim stays locked until the caller's transaction ends. */
    @Nullable
    Fault faultOf(long claimId, Need need) {
        Standing standing = standing(claimId);
        if (standing.withdrawn()) {
            return Fault.WITHDRAWN;
        }
        boolean underWay = standing.at().compareTo(Stage.PAYING) >= 0;
        if (underWay && !Need.list(standing.needs()).contains(need)) {
            return Fault.UNDER_WAY;
        }
        return standing.inPayment() ? Fault.BEING_PAID : null;
    }

    void add(long claimId, Need need, Given given, @Nullable Long dataKeyId) {
        jdbc.sql("""
                        INSERT INTO claim_addition (claim_id, kind, data_key_id, bank_code, account_number_sealed,
                            account_holder_sealed, reference_sealed, consent_version, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(claimId)
                .param(need.name())
                .param(dataKeyId)
                .param(given.bankCode())
                .param(given.accountNumber())
                .param(given.accountHolder())
                .param(given.reference())
                .param(given.consent())
                .param(now())
                .update();
    }

    @Nullable
    Fault withdraw(long claimId) {
        Standing standing = standing(claimId);
        if (standing.withdrawn()) {
            return null;
        }
        if (standing.isDecided()) {
            return Fault.DECIDED;
        }
        jdbc.sql("INSERT INTO claim_withdrawal (claim_id, withdrawn_at) VALUES (?, ?)")
                .params(claimId, now())
                .update();
        return null;
    }

    /** Why the claim cannot be told anew, null when it can. The claim stays locked likewise. */
    @Nullable
    Fault faultOfChange(long claimId) {
        Standing standing = standing(claimId);
        if (standing.withdrawn()) {
            return Fault.WITHDRAWN;
        }
        return standing.isDecided() ? Fault.DECIDED : null;
    }

    /**
     * The lock comes first: a payment that is just being fixed waits for it or is waited for, so what is read below it is
     * either before the payment or knows of it.
     */
    private Standing standing(long claimId) {
        jdbc.sql("SELECT id FROM claim WHERE id = ? FOR UPDATE")
                .param(claimId)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        SELECT COALESCE(p.stage, 'RECEIVED') AS stage, COALESCE(p.needs, '') AS needs,
                               w.claim_id IS NOT NULL AS withdrawn, f.claim_id IS NOT NULL AS in_payment
                        FROM claim c
                        LEFT JOIN claim_progress p ON p.claim_id = c.id
                        LEFT JOIN claim_withdrawal w ON w.claim_id = c.id
                        LEFT JOIN claim_in_payment f ON f.claim_id = c.id
                        WHERE c.id = ?
                        """).param(claimId).query(Standing.class).single();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param inPayment it is being paid with what is known of it; the stage tells of that only afterwards */
    record Standing(String stage, String needs, boolean withdrawn, boolean inPayment) {

        Stage at() {
            return Stage.valueOf(stage);
        }

        boolean isDecided() {
            return inPayment || at().isDecided();
        }
    }

    /** One thing given; sealed values only. */
    record Given(
            @Nullable String bankCode,
            byte @Nullable [] accountNumber,
            byte @Nullable [] accountHolder,
            byte @Nullable [] reference,
            @Nullable String consent) {

        static Given account(String bankCode, byte[] number, byte[] holder) {
            return new Given(bankCode, number, holder, null, null);
        }

        static Given reference(byte[] sealed) {
            return new Given(null, null, null, sealed, null);
        }

        static Given consent(String version) {
            return new Given(null, null, null, null, version);
        }

        boolean isSealed() {
            return consent == null;
        }
    }
}
