package kr.outageclaims.batch.payout;

import java.util.Map;
import java.util.TreeMap;

/** What became of everything that a round granted, counted while the files were written. */
final class PayoutTotals {

    private final Map<Key, Total> totals = new TreeMap<>();

    void add(PayoutReading.Row payout) {
        totals.merge(
                new Key(payout.kind(), payout.state()),
                new Total(1, payout.quantity()),
                (a, b) -> new Total(a.count() + b.count(), a.quantity() + b.quantity()));
    }

    Map<Key, Total> byKindAndState() {
        return Map.copyOf(totals);
    }

    Total cash(PayoutState state) {
        return totals.getOrDefault(new Key(Payout.CASH, state), new Total(0, 0));
    }

    /** Cash in won over all states: must equal what was granted. */
    long cashWon() {
        return totals.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(Payout.CASH))
                .mapToLong(entry -> entry.getValue().quantity())
                .sum();
    }

    record Key(String kind, PayoutState state) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : state.compareTo(other.state);
        }
    }

    /** @param quantity won for cash, else in the kind's own unit */
    record Total(long count, long quantity) {}
}
