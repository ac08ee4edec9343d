package kr.outageclaims.batch.payout;

import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets payouts that waited to the state that they have with what was given since. One that is ready never changes. */
final class WaitingPayouts implements ItemWriter<List<Payout>> {

    private static final String UPDATE = """
            UPDATE payout SET state = ?, live = ?, additions_through = ?, supplement = IF(? = 'READY', ?, supplement)
            WHERE decision_id = ? AND kind = ? AND live = 1 AND state <> 'READY'
            """;

    private final JdbcTemplate jdbc;
    private final long supplement;

    WaitingPayouts(JdbcTemplate jdbc, JobParameters run) {
        this.jdbc = jdbc;
        this.supplement = run.getLong(PayoutJob.SUPPLEMENT, 0L);
    }

    @Override
    public void write(Chunk<? extends List<Payout>> chunk) {
        List<Object[]> rows = chunk.getItems().stream()
                .<Payout>flatMap(List::stream)
                .map(payout -> new Object[] {
                    payout.state().name(),
                    payout.isLive() ? 1 : null,
                    payout.approved().additionsThrough(),
                    payout.state().name(),
                    supplement,
                    payout.approved().decisionId(),
                    payout.kind()
                })
                .toList();
        jdbc.batchUpdate(UPDATE, rows);
    }
}
