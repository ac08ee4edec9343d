package kr.outageclaims.intake.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.register.Told;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Reads what a claim tells. */
final class ToldRow {

    private ToldRow() {}

    static Told read(ResultSet row, int number) throws SQLException {
        String userType = row.getString("user_type");
        return new Told(
                userType == null ? null : UserType.valueOf(userType),
                row.getString("service"),
                row.getString("feature"),
                instant(row, "damage_from"),
                instant(row, "damage_to"),
                row.getString("narrative"),
                won(row, "claimed_amount"),
                won(row, "fee"));
    }

    private static @Nullable Won won(ResultSet row, String column) throws SQLException {
        long amount = row.getLong(column);
        return row.wasNull() ? null : new Won(amount);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
