package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A compiled input cell: the exact set of facts it holds for. An unknown fact is in the set only when the cell says
 * {@code unknown} or does not ask at all.
 */
sealed interface Cell {

    /** As the council wrote it. */
    String asked();

    boolean holds(long fact);

    boolean holdsForUnknown();

    /** Whether the cell asks for something at all. */
    default boolean asks() {
        return !(this instanceof Any);
    }

    /** What this and {@code other}, a cell of the same column, both hold for. */
    default Cell and(Cell other) {
        if (!asks() || !other.asks()) {
            return asks() ? this : other;
        }
        boolean unknown = holdsForUnknown() && other.holdsForUnknown();
        String asked = asked() + " & " + other.asked();
        return this instanceof Codes codes
                ? new Codes(asked, codes.places & ((Codes) other).places, unknown)
                : new Numbers(asked, Range.common(((Numbers) this).ranges, ((Numbers) other).ranges), unknown);
    }

    /** {@code -}. */
    record Any() implements Cell {
        @Override
        public String asked() {
            return "-";
        }

        @Override
        public boolean holds(long fact) {
            return true;
        }

        @Override
        public boolean holdsForUnknown() {
            return true;
        }
    }

    /** @param places bit n is set when the cell holds for the code at place n of the vocabulary */
    record Codes(String asked, long places, boolean holdsForUnknown) implements Cell {
        @Override
        public boolean holds(long fact) {
            return fact == FactColumn.UNKNOWN ? holdsForUnknown : (places >>> fact & 1) == 1;
        }
    }

    /** @param ranges sorted, apart from one another */
    record Numbers(String asked, List<Range> ranges, boolean holdsForUnknown) implements Cell {
        public Numbers {
            ranges = List.copyOf(ranges);
        }

        static Numbers only(long number) {
            return new Numbers(Long.toString(number), List.of(new Range(number, number)), false);
        }

        /** The figures in the cell's text. */
        List<Long> written() {
            return Pattern.compile("[0-9]+")
                    .matcher(asked)
                    .results()
                    .map(figure -> Long.valueOf(figure.group()))
                    .toList();
        }

        @Override
        public boolean holds(long fact) {
            if (fact == FactColumn.UNKNOWN) {
                return holdsForUnknown;
            }
            for (Range range : ranges) {
                if (fact >= range.least && fact <= range.most) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whole numbers from {@code least} to {@code most}, both inside. */
    record Range(long least, long most) {

        static final Range ALL = new Range(0, Long.MAX_VALUE);

        boolean isEmpty() {
            return least > most;
        }

        /** Sorted and joined where they touch. */
        static List<Range> joined(List<Range> ranges) {
            List<Range> joined = new ArrayList<>();
            ranges.stream().sorted((a, b) -> Long.compare(a.least, b.least)).forEach(next -> {
                Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                if (last != null && (last.most == Long.MAX_VALUE || next.least <= last.most + 1)) {
                    joined.set(joined.size() - 1, new Range(last.least, Math.max(last.most, next.most)));
                } else {
                    joined.add(next);
                }
            });
            return List.copyOf(joined);
        }

        /** The numbers that lie in both. */
        static List<Range> common(List<Range> some, List<Range> others) {
            List<Range> common = new ArrayList<>();
            for (Range one : some) {
                for (Range other : others) {
                    Range both = new Range(Math.max(one.least, other.least), Math.min(one.most, other.most));
                    if (!both.isEmpty()) {
                        common.add(both);
                    }
                }
            }
            return joined(common);
        }

        /** All numbers from 0 that lie in none of {@code ranges}. */
        static List<Range> complement(List<Range> ranges) {
            List<Range> gaps = new ArrayList<>();
            long next = 0;
            for (Range range : joined(ranges)) {
                if (range.least > next) {
                    gaps.add(new Range(next, range.least - 1));
                }
                if (range.most == Long.MAX_VALUE) {
                    return List.copyOf(gaps);
                }
                next = range.most + 1;
            }
            gaps.add(new Range(next, Long.MAX_VALUE));
            return List.copyOf(gaps);
        }
    }
}
