package kr.outageclaims.batch.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a file of results that has been read: a line, or why it is none. */
sealed interface ReadRow {

    int row();

    /**
     * What the file says of one payout.
     *
     * @param kind {@code cash}, or the entitlement's kind
     * @param quantity won for cash, else in the kind's own unit
     * @param sequence place in the bank sheet; 0 in a service's file, which has none
     * @param reason null when it was paid
     * @param processedAt null when the file does not say
     */
    record Line(
            int row,
            String receipt,
            String kind,
            long quantity,
            int sequence,
            Result result,
            @Nullable ReturnReason reason,
            @Nullable Instant processedAt)
            implements ReadRow {}

    /**
     * A row that is set aside.
     *
     * @param column its header as the file writes it
     * @param code stable, e.g. {@code wrong-amount}; its words stand in messages/results
     */
    record Rejected(int row, String column, String code) implements ReadRow {}
}
