package kr.outageclaims.batch.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import kr.outageclaims.batch.stored.UtcColumn;
import kr.outageclaims.claim.ReceiptNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code audit_log}: a row for every claim that somebody looked at. Kept for two years, as the law asks. */
@Component
public class AccessLog {

    private static final int BATCH = 1000;
    private static final int LONGEST_PLACE = 255;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AccessLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the access before it happens, in the caller's transaction.
     *
     * @param seen whose data, and what of it
     */
    public void note(Access access, Map<ReceiptNumber, String> seen) {
        LocalDateTime now = UtcColumn.now(clock);
        String place = place();
        jdbc.batchUpdate("""
                INSERT INTO audit_log (at, who, place, action, receipt_number, what, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
                """, seen.entrySet(), BATCH, (row, one) -> {
            row.setObject(1, now);
            row.setString(2, access.who());
            row.setString(3, place);
            row.setString(4, access.action());
            row.setString(5, one.getKey().value());
            row.setString(6, one.getValue());
            row.setString(7, access.reason());
        });
    }

    private static String place() {
        String place = System.getProperty("user.name") + "@" + host();
        return place.substring(0, Math.min(LONGEST_PLACE, place.length()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
