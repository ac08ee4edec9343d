package kr.outageclaims.intake.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code evidence_basket} and {@code evidence}, in the caller's transaction. */
final class EvidenceRows {

    private static final String FILES = """
            SELECT e.id, e.name, e.kind, e.bytes, e.scan FROM evidence e
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that is to be written down. */
    record NewFile(
            EvidenceFile file,
            byte[] sha256,
            byte[] wrappedKey,
            @Nullable String signature) {

        @Override
        public String toString() {
            return "NewFile(" + file + ")";
        }
    }

    /**
     * Makes the basket where it is missing and holds it until the transaction ends.
     *
     * @return the receipt number of its claim, once it has one
     */
    Optional<String> lock(EvidenceBasket basket) {
        LocalDateTime now = now();
        jdbc.sql("""
                        INSERT INTO evidence_basket (id, created_at, touched_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE touched_at = VALUES(touched_at)
                        """).params(basket.id(), now, now).update();
        // a locking read, so that what is read after it is read as of now
        return jdbc.sql("SELECT COALESCE(receipt_number, '') FROM evidence_basket WHERE id = ? FOR UPDATE")
                .param(basket.id())
                .query(String.class)
                .optional()
                .filter(receipt -> !receipt.isEmpty());
    }

    /** Holds a claim, so that what is sent for it at the same time under several baskets is counted one by one. */
    void lockClaim(String receipt) {
        jdbc.sql("SELECT id FROM claim WHERE receipt_number = ? FOR UPDATE")
                .param(receipt)
                .query(Long.class)
                .optional();
    }

    void touch(EvidenceBasket basket) {
        jdbc.sql("UPDATE evidence_basket SET touched_at = ? WHERE id = ?")
                .params(now(), basket.id())
                .update();
    }

    void attach(EvidenceBasket basket, String receipt) {
        jdbc.sql("UPDATE evidence_basket SET receipt_number = ?, attached_at = ? WHERE id = ?")
                .params(receipt, now(), basket.id())
                .update();
    }

    /** Those that count, of this basket only. */
    List<EvidenceFile> files(EvidenceBasket basket) {
        return jdbc.sql(FILES + "WHERE e.basket_id = ? AND e.scan <> 'QUARANTINED' ORDER BY e.id")
                .param(basket.id())
                .query(EvidenceRows::file)
                .list();
    }

    /** How many count, with those of the claim's other baskets; quarantined ones in {@code quarantined}. */
    int count(EvidenceBasket basket, boolean quarantined) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM evidence_basket b JOIN evidence e ON e.basket_id = b.id
                        WHERE (b.id = ? OR b.receipt_number = (SELECT own.receipt_number FROM evidence_basket own
                                                               WHERE own.id = ?))
                          AND (e.scan = 'QUARANTINED') = ?
                        """)
                .params(basket.id(), basket.id(), quarantined)
                .query(Integer.class)
                .single();
    }

    /** The very same content, quarantined or not. */
    Optional<Found> find(EvidenceBasket basket, byte[] sha256) {
        return jdbc.sql(FILES + "WHERE e.basket_id = ? AND e.sha256 = ?")
                .params(basket.id(), sha256)
                .query((row, number) -> new Found(file(row, number), "QUARANTINED".equals(row.getString("scan"))))
                .optional();
    }

    record Found(EvidenceFile file, boolean quarantined) {}

    void insert(EvidenceBasket basket, NewFile added) {
        String scan = added.signature() != null ? "QUARANTINED" : added.file().scanned() ? "CLEAN" : "UNSCANNED";
        jdbc.sql("""
                        INSERT INTO evidence (basket_id, name, kind, bytes, sha256, wrapped_key, scan, signature,
                            received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        basket.id(),
                        added.file().name(),
                        added.file().kind().name(),
                        added.file().bytes(),
                        added.sha256(),
                        added.wrappedKey(),
                        scan,
                        added.signature(),
                        now())
                .update();
    }

    boolean delete(EvidenceBasket basket, String name) {
        return jdbc.sql("DELETE FROM evidence WHERE basket_id = ? AND name = ?")
                        .params(basket.id(), name)
                        .update()
                == 1;
    }

    /** Baskets without a claim to which nothing came for so long. */
    List<EvidenceBasket> abandoned(Duration since, int most) {
        return jdbc.sql("SELECT id FROM evidence_basket WHERE receipt_number IS NULL AND touched_at < ? LIMIT " + most)
                .param(now().minus(since))
                .query((row, number) -> new EvidenceBasket(row.getString("id")))
                .list();
    }

    /** Deletes the basket unless it got a claim or another file meanwhile; the names of the files it held. */
    List<String> deleteAbandoned(EvidenceBasket basket, Duration since) {
        boolean still = jdbc.sql("""
                        SELECT id FROM evidence_basket WHERE id = ? AND receipt_number IS NULL AND touched_at < ? FOR UPDATE
                        """)
                .params(basket.id(), now().minus(since))
                .query(String.class)
                .optional()
                .isPresent();
        if (!still) {
            return List.of();
        }
        List<String> names = jdbc.sql("SELECT name FROM evidence WHERE basket_id = ?")
                .param(basket.id())
                .query(String.class)
                .list();
        jdbc.sql("DELETE FROM evidence WHERE basket_id = ?").param(basket.id()).update();
        jdbc.sql("DELETE FROM evidence_basket WHERE id = ?").param(basket.id()).update();
        return names;
    }

    /** Deletes what lay in quarantine for so long; the names. */
    List<String> deleteQuarantined(Duration since, int most) {
        List<String> names = jdbc.sql(
                        "SELECT name FROM evidence WHERE scan = 'QUARANTINED' AND received_at < ? LIMIT " + most)
                .param(now().minus(since))
                .query(String.class)
                .list();
        names.forEach(name -> jdbc.sql("DELETE FROM evidence WHERE name = ? AND scan = 'QUARANTINED'")
                .param(name)
                .update());
        return names;
    }

    Set<String> known(Collection<String> names) {
        return Set.copyOf(jdbc.sql("SELECT name FROM evidence WHERE name IN (:names)")
                .param("names", names)
                .query(String.class)
                .list());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getString("name"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                row.getString("scan").equals("CLEAN"));
    }
}
