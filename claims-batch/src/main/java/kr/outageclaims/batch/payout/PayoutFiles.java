package kr.outageclaims.batch.payout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import kr.outageclaims.batch.run.WorkFailed;
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

    /**
     * Answers where each payout stands in the files.
     *
     * @throws WorkFailed when what the files hold is not what the council granted; then no file is put in place
     */
    List<PayoutLine> write(PayoutRound round, Path folder, SortedMap<String, Long> granted) {
        try (RoundFolder files = RoundFolder.in(folder, round)) {
            List<PayoutLine> lines = new ArrayList<>();
            PayoutTotals totals = writePayouts(round, files.workshop(), lines);
            balance(round, totals, granted);
            writeTotals(file(files.workshop(), "totals", round), totals);
            files.handOut();
            return lines;
        }
    }

    private PayoutTotals writePayouts(PayoutRound round, Path folder, List<PayoutLine> lines) {
        Accounts accounts = new Accounts(unsealing);
        PayoutTotals totals = new PayoutTotals();
        try (ReadyFiles ready = new ReadyFiles(supplement -> new ReadyFiles.Files(
                        new BankSheets(folder, round, supplement, settings),
                        new Fulfilments(folder, round.fileStem(supplement), unsealing)));
                CsvFile waiting = CsvFile.forPeople(file(folder, "waiting", round), WAITING)) {
            payouts.each(round, payout -> {
                totals.add(payout);
                if (!payout.isReady()) {
                    waiting.row(List.of(
                            payout.receipt(),
                            payout.kind(),
                            String.valueOf(payout.quantity()),
                            payout.state().name()));
                } else {
                    lines.add(new PayoutLine(payout.id(), handOut(payout, ready.of(payout), accounts)));
                }
            });
            ready.finish();
            waiting.finish();
        }
        return totals;
    }

    private static PayoutLine.Place handOut(PayoutReading.Row payout, ReadyFiles.Files files, Accounts accounts) {
        return payout.isCash()
                ? files.bank().add(payout.receipt(), accounts.open(payout.account()), payout.quantity())
                : files.fulfilments().add(payout);
    }

    private static void balance(PayoutRound round, PayoutTotals totals, SortedMap<String, Long> granted) {
        if (!totals.byKind().equals(granted)) {
            throw new WorkFailed("control totals: round " + round.number() + " of " + round.incident()
                    + ": the council granted " + granted + ", but the payouts come to " + totals.byKind()
                    + ". No file was put in place. The tables decision or payout were changed by something else than"
                    + " this job: compare with the backup and put the rows back");
        }
    }

    private static void writeTotals(Path file, PayoutTotals totals) {
        try (CsvFile csv = CsvFile.forPeople(file, TOTALS)) {
            totals.byKindAndState()
                    .forEach((key, total) -> csv.row(List.of(
                            key.kind(),
                            key.state().name(),
                            String.valueOf(total.count()),
                            String.valueOf(total.quantity()))));
            csv.finish();
        }
    }

    private static Path file(Path folder, String what, PayoutRound round) {
        return folder.resolve(what + "-" + round.fileStem() + ".csv");
    }
}
