package kr.outageclaims.batch.manual;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.stored.UtcColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which claims the rows of a workbook speak for, and what was shown of them: {@code manual_export} and its items. */
@Component
class Exports {

    private static final int BATCH_SIZE = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Exports(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers an export and answers its id. */
    @Transactional
    public long record(String incident, QueueExport export) {
        jdbc.update("INSERT INTO manual_export (incident, exported_at) VALUES (?, ?)", incident, UtcColumn.now(clock));
        long id = JdbcClient.create(jdbc)
                .sql("SELECT LAST_INSERT_ID()")
                .query(Long.class)
                .single();
        List<Object[]> items = new ArrayList<>();
        export.groups()
                .forEach(numbered ->
                        numbered.group().claims().forEach(claim -> items.add(item(id, claim, numbered.number()))));
        export.alone().forEach(claim -> items.add(item(id, claim, claim.receiptNumber())));
        jdbc.batchUpdate(
                "INSERT INTO manual_export_item (export_id, claim_id, classification_id, row_key) VALUES (?, ?, ?, ?)",
                items,
                BATCH_SIZE,
                (row, item) -> {
                    for (int i = 0; i < item.length; i++) {
                        row.setObject(i + 1, item[i]);
                    }
                });
        return id;
    }

    private static Object[] item(long exportId, WaitingClaim claim, String rowKey) {
        return new Object[] {exportId, claim.claimId(), claim.classificationId(), rowKey};
    }
}
