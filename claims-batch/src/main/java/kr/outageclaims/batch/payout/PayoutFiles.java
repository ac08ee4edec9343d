package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.intake.claimant.Unsealing;

/**
 * Writes the files of a round: bank sheets, fulfilment files, who is still waited for, totals, and a manifest of hashes.
 * Written again they are the same bytes as long as nobody's payout has changed.
 */
final class PayoutFiles {

    private static final List<String> WAITING = List.of("receipt_number", "kind", "quantity", "state");
    private static final List<String> TOTALS = List.of("kind", "state", "payouts", "quantity");

    private final PayoutReading payouts;
    private final Unsealing unsealing;
    private final BankSheetSettings settings;

    PayoutFiles(PayoutReading payouts, Unsealing unsealing, BankSheetSettings settings) {
        this.payouts = payouts;
        this.unsealing = unsealing;
        this.settings = settings;
    }

    /** @throws IllegalStateException when the files' cash is not what the council granted; then none is complete */
    PayoutTotals write(PayoutRound round, Path folder, long grantedWon) {
        Accounts accounts = new Accounts(unsealing);
        PayoutTotals totals = new PayoutTotals();
        try (BankSheets bank = new BankSheets(folder, round, settings);
                Fulfilments fulfilments = new Fulfilments(folder, round, unsealing);
                CsvFile waiting = CsvFile.forPeople(file(folder, "waiting", round), WAITING)) {
            payouts.each(round, payout -> {
                totals.add(payout);
                if (!payout.isReady()) {
                    waiting.row(List.of(
                            payout.receipt(),
                            payout.kind(),
                            String.valueOf(payout.quantity()),
                            payout.state().name()));
                } else if (payout.isCash()) {
                    bank.add(payout.receipt(), accounts.open(payout.account()), payout.quantity());
                } else {
                    fulfilments.add(payout);
                }
            });
            balance(round, totals, grantedWon);
            bank.finish();
            fulfilments.finish();
            waiting.finish();
        }
        writeTotals(file(folder, "totals", round), totals);
        HashManifest.of(folder, "*-" + round.fileStem() + "*")
                .writeTo(folder.resolve("SHA256SUMS-" + round.fileStem()));
        return totals;
    }

    private static void balance(PayoutRound round, PayoutTotals totals, long grantedWon) {
        if (totals.cashWon() != grantedWon) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "round %d of %s: the council granted %,d won in cash, but the payouts come to %,d won. No file was"
                            + " put in place. Compare the tables decision and payout of that round.",
                    round.number(),
                    round.incident(),
                    grantedWon,
                    totals.cashWon()));
        }
    }

    private static void writeTotals(Path file, PayoutTotals totals) {
        try (CsvFile csv = CsvFile.forPeople(file, TOTALS)) {
            totals.byKindAndState().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(entry -> csv.row(List.of(
                            entry.getKey().kind(),
                            entry.getKey().state().name(),
                            String.valueOf(entry.getValue().count()),
                            String.valueOf(entry.getValue().quantity()))));
            csv.finish();
        }
    }

    private static Path file(Path folder, String what, PayoutRound round) {
        return folder.resolve(what + "-" + round.fileStem() + ".csv");
    }
}
