package kr.outageclaims.sample.interrupted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.sample.database.DatabaseAddress;

/** Compares what the visitors were told with the tables. */
final class FiledClaims {

    /** Claims that miss something of what every form has, and things that belong to no claim. */
    private static final Map<String, String> BROKEN = broken();

    private final Map<String, String> receiptByToken = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private FiledClaims() {}

    static FiledClaims in(DatabaseAddress database) throws SQLException {
        FiledClaims filed = new FiledClaims();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            filed.read(statement);
            for (Map.Entry<String, String> broken : BROKEN.entrySet()) {
                filed.count(statement, broken.getKey(), broken.getValue());
            }
        }
        return filed;
    }

    int count() {
        return receiptByToken.size();
    }

    /** A line each; empty when every visitor has exactly the one claim that it was told of. */
    List<String> differencesFrom(Record record) {
        List<String> all = new ArrayList<>(record.differences());
        all.addAll(differences);
        record.receiptsByToken().forEach((token, receipt) -> {
            String stored = receiptByToken.get(token);
            if (!receipt.equals(stored)) {
                all.add("a visitor was shown " + receipt + ", stored is " + stored);
            }
        });
        for (String token : record.sentTokens()) {
            if (!record.receiptsByToken().containsKey(token)) {
                all.add("form " + token + " was sent and never got a receipt");
            }
        }
        if (count() != record.sentTokens().size()) {
            all.add(count() + " claims of " + record.sentTokens().size() + " forms");
        }
        return all;
    }

    private void read(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT external_id, receipt_number FROM claim WHERE channel = 'web'")) {
            while (row.next()) {
                String other = receiptByToken.put(row.getString(1), row.getString(2));
                if (other != null) {
                    differences.add("form " + row.getString(1) + " has two claims");
                }
            }
        }
    }

    private void count(Statement statement, String what, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (row.getLong(1) != 0) {
                differences.add(row.getLong(1) + " " + what);
            }
        }
    }

    private static Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("claims without their filing", """
                SELECT COUNT(*) FROM claim LEFT JOIN web_filing ON claim_id = id WHERE claim_id IS NULL""");
        broken.put("claims without all four consents", """
                SELECT COUNT(*) FROM claim
                 WHERE (SELECT COUNT(*) FROM web_consent WHERE claim_id = claim.id) <> 4""");
        broken.put("claims without a person", """
                SELECT COUNT(*) FROM claim LEFT JOIN claimant ON claim_id = id WHERE phone_sealed IS NULL""");
        broken.put("persons without the key to them", """
                SELECT COUNT(*) FROM claimant LEFT JOIN data_key k ON k.id = data_key_id WHERE k.id IS NULL""");
        broken.put("keys of nobody", """
                SELECT COUNT(*) FROM data_key WHERE id NOT IN (SELECT data_key_id FROM claimant)""");
        broken.put("numbers beyond the sequence", """
                SELECT COUNT(*) FROM receipt_sequence
                 WHERE name = 'claim' AND next_value < (SELECT COUNT(*) FROM claim)""");
        broken.put("scooter claims without their one photo", """
                SELECT COUNT(*) FROM claim WHERE service = 'mobility'
                   AND (SELECT COUNT(*) FROM attached_evidence e WHERE e.receipt_number = claim.receipt_number) <> 1""");
        broken.put("files of claims that are not there", """
                SELECT COUNT(*) FROM evidence_basket b LEFT JOIN claim c ON c.receipt_number = b.receipt_number
                 WHERE b.receipt_number IS NOT NULL AND c.id IS NULL""");
        return broken;
    }
}
