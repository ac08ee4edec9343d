package kr.outageclaims.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.evidence.Taking.Refused;
import kr.outageclaims.intake.evidence.Taking.Taken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files are in the memory in clear while they are looked at, and nowhere else: a few at a time, so that they never take
 * more than about a hundred megabytes. File first, row second: what a kill leaves between the two has no key any more.
 */
final class SealedEvidenceStore implements EvidenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(SealedEvidenceStore.class);

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore memory = new Semaphore(AT_ONCE, true);
    private final TransactionOperations transaction;
    private final EvidenceRows rows;
    private final SealedFiles files;
    private final Scanner scanner;

    SealedEvidenceStore(TransactionOperations transaction, EvidenceRows rows, SealedFiles files, Scanner scanner) {
        this.transaction = transaction;
        this.rows = rows;
        this.files = files;
        this.scanner = scanner;
    }

    @Override
    public Taking take(EvidenceBasket basket, String fileName, InputStream bytes) throws IOException {
        String shown = ShownName.of(fileName);
        if (!mayRead()) {
            return refused(shown, EvidenceRefusal.BUSY);
        }
        try {
            byte[] content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length == 0) {
                return refused(shown, EvidenceRefusal.EMPTY);
            }
            return content.length > MOST_BYTES
                    ? refused(shown, EvidenceRefusal.TOO_LARGE)
                    : take(basket, Arrival.of(shown, content));
        } finally {
            memory.release();
        }
    }

    private boolean mayRead() {
        try {
            return memory.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Taking take(EvidenceBasket basket, Arrival arrival) {
        Optional<Taking> before = before(basket, arrival);
        if (before.isPresent()) {
            return before.get();
        }
        Content what = Content.of(arrival.content());
        if (what instanceof Content.Refused no) {
            return refused(arrival.shown(), no.reason());
        }
        Scan scan = scanner.scan(arrival.content());
        EvidenceFile file = new EvidenceFile(
                RandomName.next(), ((Content.Known) what).kind(), arrival.content().length, scan instanceof Scan.Clean);
        return keep(basket, arrival, file, scan instanceof Scan.Infected found ? found.signature() : null);
    }

    /** The answer that what lies in the basket already gives, if any. */
    private Optional<Taking> before(EvidenceBasket basket, Arrival arrival) {
        return rows.find(basket, arrival.sha256())
                .<Taking>map(found -> found.quarantined()
                        ? refused(arrival.shown(), EvidenceRefusal.INFECTED)
                        : new Taken(arrival.shown(), found.file()))
                .or(() -> rows.count(basket, false) < MOST_FILES
                        ? Optional.empty()
                        : Optional.of(refused(arrival.shown(), EvidenceRefusal.TOO_MANY)));
    }

    /** The file is written first: the row, with the only key, makes it one that counts. */
    private Taking keep(EvidenceBasket basket, Arrival arrival, EvidenceFile file, @Nullable String signature) {
        if (signature != null && rows.count(basket, true) >= MOST_FILES) {
            return refused(arrival.shown(), EvidenceRefusal.INFECTED);
        }
        byte[] key = files.write(file.name(), arrival.content());
        EvidenceRows.NewFile row = new EvidenceRows.NewFile(file, arrival.sha256(), key, signature);
        // when this fails nobody knows whether the row is there: the file stays, and goes a day later without one
        Optional<Taking> other = Objects.requireNonNull(transaction.execute(status -> writeDown(basket, arrival, row)));
        if (other.isPresent()) {
            files.delete(file.name());
            return other.get();
        }
        return taken(arrival, file, signature);
    }

    /** Empty when it was written down; else what another file says that came at the same time. */
    private Optional<Taking> writeDown(EvidenceBasket basket, Arrival arrival, EvidenceRows.NewFile row) {
        rows.lock(basket).ifPresent(rows::lockClaim);
        Optional<Taking> other = before(basket, arrival);
        if (other.isEmpty()) {
            rows.insert(basket, row);
        }
        return other;
    }

    private static Taking taken(Arrival arrival, EvidenceFile file, @Nullable String signature) {
        if (signature != null) {
            LOG.warn("evidence quarantined name={} signature={}", file.name(), signature);
            return refused(arrival.shown(), EvidenceRefusal.INFECTED);
        }
        LOG.info("evidence taken kind={} bytes={} scanned={}", file.kind(), file.bytes(), file.scanned());
        return new Taken(arrival.shown(), file);
    }

    private static Taking refused(String shown, EvidenceRefusal reason) {
        LOG.info("evidence refused code={}", reason.code());
        return new Refused(shown, reason);
    }

    @Override
    public List<EvidenceFile> files(EvidenceBasket basket) {
        return rows.files(basket);
    }

    @Override
    public boolean remove(EvidenceBasket basket, String name) {
        boolean removed = Boolean.TRUE.equals(
                transaction.execute(status -> rows.lock(basket).isEmpty() && rows.delete(basket, name)));
        if (removed) {
            files.delete(name);
        }
        return removed;
    }

    @Override
    public void keep(EvidenceBasket basket) {
        rows.touch(basket);
    }

    @Override
    public int attach(EvidenceBasket basket, ReceiptNumber receipt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> before = rows.lock(basket);
            if (before.isEmpty()) {
                rows.attach(basket, receipt.value());
            } else if (!before.get().equals(receipt.value())) {
                throw new IllegalStateException("the basket of claim " + before.get() + " was to be attached to claim "
                        + receipt + " as well; every form needs a basket of its own");
            }
            return rows.files(basket).size();
        }));
    }

    /** A file in the memory. */
    private record Arrival(String shown, byte[] content, byte[] sha256) {

        static Arrival of(String shown, byte[] content) {
            return new Arrival(shown, content, Sha256.of(content));
        }

        @Override
        public String toString() {
            return "Arrival(masked)";
        }
    }
}
