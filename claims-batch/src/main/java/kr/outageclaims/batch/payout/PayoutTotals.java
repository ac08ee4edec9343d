package kr.outageclaims.batch.payout;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of everything that a round granted, counted while the files were written. */
final class PayoutTotals {

    private final SortedMap<Key, Total> totals = new TreeMap<>();

    /** An attempt that came back counts no more: the next one counts in its place. */
    void add(PayoutReading.Row payout) {
        if (payout.superseded()) {
            return;
        }
        totals.merge(new Key(payout.kind(), payout.state()), new Total(1, payout.quantity()), Total::plus);
    }

    SortedMap<Key, Total> byKindAndState() {
        return Collections.unmodifiableSortedMap(totals);
    }

    /** Quantity by kind over all states: must equal what was granted. */
    SortedMap<String, Long> byKind() {
        SortedMap<String, Long> byKind = new TreeMap<>();
        totals.forEach((key, total) -> byKind.merge(key.kind(), total.quantity(), Long::sum));
        return byKind;
    }

    record Key(String kind, PayoutState state) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::state);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param quantity won for cash, else in the kind's own unit */
    record Total(long count, long quantity) {

        Total plus(Total other) {
            return new Total(count + other.count, quantity + other.quantity);
        }
    }
}
