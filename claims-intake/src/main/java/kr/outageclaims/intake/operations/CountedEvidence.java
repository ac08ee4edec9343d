package kr.outageclaims.intake.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.evidence.EvidenceBasket;
import kr.outageclaims.intake.evidence.EvidenceFile;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.evidence.Taking;
import kr.outageclaims.intake.evidence.Taking.Refused;
import kr.outageclaims.intake.evidence.Taking.Taken;

/** Counts the files that were taken and refused; what went into quarantine is refused as {@code infected}. */
final class CountedEvidence implements EvidenceStore {

    private final EvidenceStore store;
    private final MeterRegistry meters;

    CountedEvidence(EvidenceStore store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    @Override
    public Taking take(EvidenceBasket basket, String fileName, InputStream bytes) throws IOException {
        Taking taking = store.take(basket, fileName, bytes);
        if (taking instanceof Taken taken) {
            String kind = taken.file().kind().name().toLowerCase(Locale.ROOT);
            String scanned = taken.file().scanned() ? "yes" : "no";
            meters.counter("claims.evidence.taken", "kind", kind, "scanned", scanned)
                    .increment();
        } else if (taking instanceof Refused refused) {
            meters.counter("claims.evidence.refused", "code", refused.reason().code())
                    .increment();
        }
        return taking;
    }

    @Override
    public List<EvidenceFile> files(EvidenceBasket basket) {
        return store.files(basket);
    }

    @Override
    public boolean remove(EvidenceBasket basket, String name) {
        return store.remove(basket, name);
    }

    @Override
    public void keep(EvidenceBasket basket) {
        store.keep(basket);
    }

    @Override
    public int attach(EvidenceBasket basket, ReceiptNumber receipt) {
        return store.attach(basket, receipt);
    }
}
