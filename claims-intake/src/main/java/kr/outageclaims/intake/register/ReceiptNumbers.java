package kr.outageclaims.intake.register;

import java.util.List;
import java.util.stream.LongStream;
import kr.outageclaims.claim.ReceiptNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out receipt numbers in blocks, each taken in a short transaction of its own: no registration waits for
 * another's commit, and a rolled back one leaves a gap, never a number given twice. Within a caller's transaction it
 * needs a second connection while that holds the first: then there must be twice as many as callers.
 */
final class ReceiptNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    ReceiptNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<ReceiptNumber> take(int count) {
        Long end = ownTransaction.execute(transaction -> advance(count));
        if (end == null) {
            throw new IllegalStateException("receipt_sequence gave no number");
        }
        return LongStream.range(end - count, end)
                .mapToObj(ReceiptNumber::ofSequence)
                .toList();
    }

    /** The connection remembers what it wrote, so no other process can come between the two statements. */
    private long advance(int count) {
        int rows = jdbc.sql("""
                        UPDATE receipt_sequence SET next_value = LAST_INSERT_ID(next_value + :count) WHERE name = 'claim'
                        """).param("count", count).update();
        if (rows != 1) {
            throw new IllegalStateException("receipt_sequence has no row 'claim'; restore it above the newest number");
        }
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }
}
