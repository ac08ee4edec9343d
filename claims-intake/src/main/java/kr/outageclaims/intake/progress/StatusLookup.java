package kr.outageclaims.intake.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.progress.ClaimStatus.Explanation;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shows claimants what became of their claims, the imported ones too. Who does not know both the receipt number and the
 * contact learns nothing: not even, by the time that the answer takes, whether the number is one.
 */
public final class StatusLookup {

    /** Additions and files count as given while they are newer than what was published. */
    private static final String STATUS = """
            SELECT c.receipt_number, c.incident, c.language, c.received_at, c.registered_at,
                   COALESCE(p.stage, 'RECEIVED') AS stage, COALESCE(p.message, 'received') AS message, p.amount_won,
                   COALESCE(p.entitlements, '') AS entitlements, COALESCE(p.needs, '') AS needs, p.published_at,
                   t.korean, t.english, w.withdrawn_at
            FROM claim c
            LEFT JOIN claim_progress p ON p.claim_id = c.id
            LEFT JOIN claim_explanation e ON e.claim_id = c.id
            LEFT JOIN explanation_text t ON t.sha256 = e.sha256
            LEFT JOIN claim_withdrawal w ON w.claim_id = c.id
            WHERE c.id = ?
            """;

    private static final String GIVEN = """
            SELECT DISTINCT a.kind FROM claim_addition a
            LEFT JOIN claim_progress p ON p.claim_id = a.claim_id
            WHERE a.claim_id = :id AND (p.published_at IS NULL OR a.added_at >= p.published_at)
            UNION
            SELECT 'EVIDENCE' FROM attached_evidence e
            JOIN claim c ON c.receipt_number = e.receipt_number
            LEFT JOIN claim_progress p ON p.claim_id = c.id
            WHERE c.id = :id AND e.received_at >= COALESCE(p.published_at, c.registered_at)
            """;

    private static final String STEPS = "SELECT stage, reached_at FROM claim_step WHERE claim_id = ?";

    private final OwnClaims claims;
    private final JdbcClient jdbc;

    StatusLookup(OwnClaims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    /**
     * The claim's status; empty for an unknown number as for a contact that is not the claim's.
     *
     * @param receipt as typed: small letters, missing dashes and blanks are fine
     * @param contact the phone number or e-mail address of the claim, as typed
     */
    public Optional<ClaimStatus> find(String receipt, String contact) {
        long id = claims.find(receipt, contact).map(OwnClaims.OwnClaim::id).orElse(0L);
        return of(id);
    }

    /** For who holds a leave to act on the claim. */
    public ClaimStatus of(Leave leave) {
        return of(leave.claimId()).orElseThrow();
    }

    /** The same statements for nobody's claim, 0, too. */
    private Optional<ClaimStatus> of(long id) {
        Set<Need> given = jdbc.sql(GIVEN).param("id", id).query(String.class).list().stream()
                .map(Need::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
        Map<Stage, Instant> steps = new EnumMap<>(Stage.class);
        jdbc.sql(STEPS).param(id).query(row -> {
            steps.put(Stage.valueOf(row.getString("stage")), instant(row, "reached_at"));
        });
        return jdbc.sql(STATUS)
                .param(id)
                .query((row, number) -> status(row, given, steps))
                .optional();
    }

    private static ClaimStatus status(ResultSet row, Set<Need> given, Map<Stage, Instant> steps) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        Set<Need> needs = Need.list(row.getString("needs"));
        needs.removeAll(given);
        Instant published = instant(row, "published_at");
        Instant asOf = published == null ? Objects.requireNonNull(instant(row, "registered_at")) : published;
        Instant received = Objects.requireNonNull(instant(row, "received_at"));
        steps.putIfAbsent(stage, asOf);
        steps.put(Stage.RECEIVED, received);
        List<Entitlement> entitlements = Entitlement.list(row.getString("entitlements"));
        return new ClaimStatus(
                new ReceiptNumber(row.getString("receipt_number")),
                row.getString("incident"),
                row.getString("language").equals("en") ? Locale.ENGLISH : Locale.KOREAN,
                received,
                stage,
                row.getString("message"),
                amount(row),
                entitlements,
                needs,
                given,
                stage.isDecided() ? explanation(row) : null,
                instant(row, "withdrawn_at"),
                Map.copyOf(steps),
                asOf);
    }

    private static @Nullable Won amount(ResultSet row) throws SQLException {
        long won = row.getLong("amount_won");
        return row.wasNull() ? null : new Won(won);
    }

    private static @Nullable Explanation explanation(ResultSet row) throws SQLException {
        String korean = row.getString("korean");
        return korean == null ? null : new Explanation(korean, row.getString("english"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
