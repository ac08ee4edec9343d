package kr.outageclaims.batch.manual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.stored.ReasonsJson;
import kr.outageclaims.batch.stored.WebFiling;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operators' queue, read from the claims and their newest classifications. */
@Component
class WaitingClaims {

    private static final String NEWEST = """
            SELECT cl.id AS claim_id, c.id AS classification_id, cl.receipt_number, c.service, c.feature,
                   c.reporter, c.tier, c.damage_nature, c.reasons
            FROM newest_classification c
            JOIN claim cl ON cl.id = c.claim_id
            LEFT JOIN manual_answer a ON a.claim_id = c.claim_id AND a.classification_id = c.id
            WHERE cl.incident = :incident AND a.id IS NULL
              AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = cl.id)
            """;

    private final JdbcClient jdbc;

    WaitingClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By claim id. What an answer was given for already is not in the queue, also before the answer is followed. */
    List<WaitingClaim> of(String incident) {
        return jdbc.sql(NEWEST + " AND c.manual ORDER BY cl.id")
                .param("incident", incident)
                .query(WaitingClaims::read)
                .list();
    }

    /** Claims of these receipt numbers whatever was decided on them, so that an answer can be corrected. */
    List<WaitingClaim> singly(String incident, Collection<String> receipts) {
        return receipts.isEmpty()
                ? List.of()
                : jdbc.sql(NEWEST + " AND cl.receipt_number IN (:receipts) ORDER BY cl.id")
                        .param("incident", incident)
                        .param("receipts", receipts)
                        .query(WaitingClaims::read)
                        .list();
    }

    /** What the claimants wrote and declared, by claim id; for the few claims that are shown. */
    Map<Long, Shown> shown(Collection<Long> claimIds) {
        Map<Long, Shown> shown = new HashMap<>();
        if (!claimIds.isEmpty()) {
            jdbc.sql("""
                            SELECT cl.id, IF(k.id IS NULL, cl.narrative, k.narrative) AS narrative,
                                   COALESCE(NULLIF(IF(k.id IS NULL, cl.claimed_amount, k.claimed_amount), 0), c.amount_found) AS loss,
                                   filing.filer, filing.product
                            FROM claim cl
                            JOIN newest_classification newest ON newest.claim_id = cl.id
                            JOIN classification c ON c.id = newest.id
                            LEFT JOIN claim_correction k ON k.id = c.correction_id
                            LEFT JOIN web_filing filing ON filing.claim_id = cl.id
                            WHERE cl.id IN (:ids)
                            """).param("ids", claimIds).query(row -> {
                long known = row.getLong("loss");
                Long loss = row.wasNull() ? null : known;
                WebFiling filing = new WebFiling(row.getString("filer"), row.getString("product"));
                shown.put(row.getLong("id"), new Shown(row.getString("narrative"), filing, loss));
            });
        }
        return shown;
    }

    /**
     * @param narrative as stored, personal data not yet masked
     * @param loss the claimed amount, else the amount found, in won; null when neither is known
     */
    record Shown(
            String narrative, WebFiling filing, @Nullable Long loss) {

        @Override
        public String toString() {
            return "Shown(masked)";
        }
    }

    private static WaitingClaim read(ResultSet row, int number) throws SQLException {
        return new WaitingClaim(
                row.getLong("claim_id"),
                row.getLong("classification_id"),
                row.getString("receipt_number"),
                new Guess(
                        row.getString("service"),
                        row.getString("feature"),
                        Reporter.valueOf(row.getString("reporter")),
                        Tier.valueOf(row.getString("tier")),
                        DamageNature.valueOf(row.getString("damage_nature"))),
                ReasonsJson.read(row.getString("reasons")));
    }
}
