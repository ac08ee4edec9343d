package kr.outageclaims.intake.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Clears what nobody will come back for: files of forms that were never sent, files in quarantine after their time, and
 * files without a row. Row first, file second: without its row a file has no key. Two services may clear at once.
 */
final class AbandonedEvidence {

    /** A saved draft lives seven days, and saving it again begins them anew, for its files too. */
    static final Duration FORM = Duration.ofDays(8);
    /** Time to look at a false alarm. */
    static final Duration QUARANTINE = Duration.ofDays(30);
    /** Far longer than a file is on its way between disk and row. */
    static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedEvidence.class);
    private static final int AT_ONCE = 500;

    private final TransactionOperations transaction;
    private final EvidenceRows rows;
    private final SealedFiles files;
    private final Clock clock;
    /** Only a kill or a lost database leaves files without a row. */
    private volatile Instant nextLookForUnknown = Instant.MIN;

    AbandonedEvidence(TransactionOperations transaction, EvidenceRows rows, SealedFiles files, Clock clock) {
        this.transaction = transaction;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        int forms = 0;
        for (EvidenceBasket basket : rows.abandoned(FORM, AT_ONCE)) {
            forms += delete(transaction.execute(status -> rows.deleteAbandoned(basket, FORM)));
        }
        int quarantined = delete(transaction.execute(status -> rows.deleteQuarantined(QUARANTINE, AT_ONCE)));
        int unknown = 0;
        Instant now = clock.instant();
        if (!now.isBefore(nextLookForUnknown)) {
            nextLookForUnknown = now.plus(ON_ITS_WAY);
            unknown = files.deleteUnknown(now.minus(ON_ITS_WAY), rows::known);
        }
        if (forms + quarantined + unknown > 0) {
            LOG.info("evidence cleared abandoned={} quarantined={} withoutRow={}", forms, quarantined, unknown);
        }
    }

    private int delete(@Nullable List<String> names) {
        Objects.requireNonNull(names).forEach(files::delete);
        return names.size();
    }
}
