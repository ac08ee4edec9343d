package kr.outageclaims.batch.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.Accumulation;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook may look at, out of a row that joins a claim, its classification, its link to an earlier claim and its
 * turn: the classification's columns, {@code is_duplicate, beneficiary_rank, loss, fee, evidence_declared,
 * evidence_verified}.
 */
public final class FactsRow {

    private FactsRow() {}

    /** @param accumulation as the rulebook's manifest says; null when it says nothing, then minutes are not added up */
    public static ClaimFacts read(ResultSet row, @Nullable Accumulation accumulation) throws SQLException {
        AccumulatedMinutes accumulated = accumulated(row);
        ClaimFacts facts = new ClaimFacts(
                row.getString("service"),
                row.getString("feature"),
                Reporter.valueOf(row.getString("reporter")),
                Tier.valueOf(row.getString("tier")),
                DamageNature.valueOf(row.getString("damage_nature")),
                DamageTime.valueOf(row.getString("damage_time")),
                row.getBoolean("near_edge"),
                row.getObject("overlap_minutes", Integer.class),
                row.getBoolean("is_duplicate"),
                row.getInt("beneficiary_rank"),
                won(row, "loss"),
                won(row, "fee"),
                evidence(row));
        return accumulation == null || accumulated == null ? facts : facts.accumulating(accumulated.by(accumulation));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        if (row.getBoolean("evidence_verified")) {
            return Evidence.VERIFIED;
        }
        return row.getBoolean("evidence_declared") ? Evidence.DECLARED : Evidence.NONE;
    }

    private static @Nullable AccumulatedMinutes accumulated(ResultSet row) throws SQLException {
        Integer continuous = row.getObject("continuous_minutes", Integer.class);
        return continuous == null
                ? null
                : new AccumulatedMinutes(continuous, row.getInt("day_minutes"), row.getInt("month_minutes"));
    }

    private static @Nullable Won won(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Won(amount);
    }
}
