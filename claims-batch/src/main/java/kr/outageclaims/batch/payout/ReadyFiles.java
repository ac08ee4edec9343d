package kr.outageclaims.batch.payout;

import java.util.TreeMap;
import java.util.function.IntFunction;

/** The files of what is ready: the round's first, and those of every supplement; begun when they have something to hold. */
final class ReadyFiles implements AutoCloseable {

    private final IntFunction<Files> begin;
    private final TreeMap<Integer, Files> begun = new TreeMap<>();

    /** @param begin begins the files of a supplement, 0 being the first */
    ReadyFiles(IntFunction<Files> begin) {
        this.begin = begin;
    }

    Files of(PayoutReading.Row payout) {
        return begun.computeIfAbsent(payout.supplement(), begin::apply);
    }

    void finish() {
        begun.values().forEach(files -> {
            files.bank().finish();
            files.fulfilments().finish();
        });
    }

    @Override
    public void close() {
        begun.values().forEach(files -> {
            files.bank().close();
            files.fulfilments().close();
        });
    }

    record Files(BankSheets bank, Fulfilments fulfilments) {}
}
