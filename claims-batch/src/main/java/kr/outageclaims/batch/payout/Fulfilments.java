package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import org.jspecify.annotations.Nullable;

/** Writes what is not cash: one file a kind of entitlement, for the service that fulfils it. */
final class Fulfilments implements AutoCloseable {

    private static final List<String> HEADER =
            List.of("receipt_number", "kind", "quantity", "account_reference", "transaction_reference");

    private final Path folder;
    private final String stem;
    private final Unsealing unsealing;
    private final Map<String, CsvFile> files = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param stem how the files' names begin behind their kind */
    Fulfilments(Path folder, String stem, Unsealing unsealing) {
        this.folder = folder;
        this.stem = stem;
        this.unsealing = unsealing;
    }

    PayoutLine.Place add(PayoutReading.Row payout) {
        files.computeIfAbsent(payout.kind(), this::begin)
                .row(List.of(
                        payout.receipt(),
                        payout.kind(),
                        String.valueOf(payout.quantity()),
                        open(payout, SealedField.ACCOUNT_REFERENCE, payout.accountReference()),
                        open(payout, SealedField.TRANSACTION_REFERENCE, payout.transactionReference())));
        return new PayoutLine.Place(name(payout.kind()), lines.merge(payout.kind(), 1, Integer::sum));
    }

    private CsvFile begin(String kind) {
        return CsvFile.forMachines(folder.resolve(name(kind) + ".csv"), HEADER);
    }

    private String name(String kind) {
        return "fulfil-" + stem + "-" + kind;
    }

    private String open(PayoutReading.Row payout, SealedField field, PayoutReading.@Nullable Reference sealed) {
        return sealed == null
                ? ""
                : unsealing.open(sealed.dataKey()).open(new ReceiptNumber(payout.receipt()), field, sealed.value());
    }

    void finish() {
        files.values().forEach(CsvFile::finish);
    }

    @Override
    public void close() {
        files.values().forEach(CsvFile::close);
    }
}
