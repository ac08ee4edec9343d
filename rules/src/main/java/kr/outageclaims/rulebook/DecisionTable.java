package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;

/** A compiled table, first match wins: a pure, thread-safe function of {@link ClaimFacts}. */
final class DecisionTable {

    private static final FactColumn[] COLUMNS = FactColumn.values();

    private final List<TableRow> rows;
    private final Condition[] conditions;
    private final Vocabulary vocabulary;
    private final Won cap;

    /** @param cap a COMPENSATE row that comes to more cash goes to the council instead */
    DecisionTable(List<TableRow> rows, Vocabulary vocabulary, Won cap) {
        this.rows = List.copyOf(rows);
        this.conditions = this.rows.stream().map(Condition::of).toArray(Condition[]::new);
        this.vocabulary = vocabulary;
        this.cap = cap;
    }

    List<TableRow> rows() {
        return rows;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Won cap() {
        return cap;
    }

    /** The same with other rows. */
    DecisionTable with(List<TableRow> others) {
        return new DecisionTable(others, vocabulary, cap);
    }

    /** @throws IllegalStateException when no row holds, which a complete table rules out */
    Ruling evaluate(ClaimFacts claim) {
        return find(claim).orElseThrow(() -> new IllegalStateException("no row holds for " + claim));
    }

    /** Empty when no row holds. */
    Optional<Ruling> find(ClaimFacts claim) {
        long[] facts = facts(claim);
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i].holds(facts)) {
                return Optional.of(ruling(i, claim, facts));
            }
        }
        return Optional.empty();
    }

    /** The claim's facts by {@link FactColumn#ordinal()}. */
    long[] facts(ClaimFacts claim) {
        long[] facts = new long[COLUMNS.length];
        for (FactColumn column : COLUMNS) {
            facts[column.ordinal()] = column.read(claim, vocabulary);
        }
        return facts;
    }

    private Ruling ruling(int index, ClaimFacts claim, long[] facts) {
        TableRow row = rows.get(index);
        List<Trace.HeldCell> held = held(conditions[index], claim, facts);
        return switch (row.outcome()) {
            case DECLINE -> new Ruling(new RuleOutcome.Decline(row.clause()), new Trace(row.number(), held, ""));
            case ASK_COUNCIL -> new Ruling(new RuleOutcome.AskCouncil(row.clause()), new Trace(row.number(), held, ""));
            case COMPENSATE -> compensation(row, held, facts);
        };
    }

    /**
     * What the row gives. An amount that comes to 0 or past the cap is no compensation the council has agreed to, so
     * the council is asked; the trace keeps the working.
     */
    private Ruling compensation(TableRow row, List<Trace.HeldCell> held, long[] facts) {
        ToLongFunction<FactColumn> fact = column -> facts[column.ordinal()];
        Won cash = Won.ZERO;
        List<Entitlement> entitlements = new ArrayList<>();
        List<Trace.Working> workings = new ArrayList<>();
        boolean asCouncilAgreed = true;
        for (Output output : row.outputs()) {
            long amount = output.amount(fact);
            if (output.isComputed()) {
                workings.add(output.working(fact, amount));
            }
            if (amount <= 0 || output.isCash() && amount > cap.amount()) {
                asCouncilAgreed = false;
            } else if (output.isCash()) {
                cash = new Won(amount);
            } else {
                entitlements.add(new Entitlement(output.what(), amount));
            }
        }
        String formula =
                String.join("; ", workings.stream().map(Trace.Working::formula).toList());
        Trace trace = new Trace(row.number(), held, formula, workings);
        return new Ruling(
                asCouncilAgreed
                        ? new RuleOutcome.Compensate(row.clause(), cash, entitlements)
                        : new RuleOutcome.AskCouncil(row.clause()),
                trace);
    }

    private List<Trace.HeldCell> held(Condition condition, ClaimFacts claim, long[] facts) {
        List<Trace.HeldCell> held = new ArrayList<>(condition.columns.length);
        for (int i = 0; i < condition.columns.length; i++) {
            FactColumn column = condition.columns[i];
            held.add(new Trace.HeldCell(column.header(), condition.cells[i].asked(), found(column, claim, facts)));
        }
        return held;
    }

    private String found(FactColumn column, ClaimFacts claim, long[] facts) {
        long fact = facts[column.ordinal()];
        if (fact == FactColumn.UNKNOWN) {
            return "unknown";
        }
        if (column == FactColumn.SERVICE) {
            return claim.service();
        }
        if (column.isNumber()) {
            return Long.toString(fact);
        }
        List<String> codes = vocabulary.codes(column);
        return fact < codes.size() ? codes.get((int) fact) : String.valueOf(claim.feature());
    }

    /** The cells of a row that ask for something: only these are looked at, since this runs for every claim. */
    private static final class Condition {
        private final FactColumn[] columns;
        private final int[] places;
        private final Cell[] cells;

        private Condition(FactColumn[] columns, int[] places, Cell[] cells) {
            this.columns = columns;
            this.places = places;
            this.cells = cells;
        }

        static Condition of(TableRow row) {
            List<FactColumn> asking = row.asking();
            return new Condition(
                    asking.toArray(FactColumn[]::new),
                    asking.stream().mapToInt(FactColumn::ordinal).toArray(),
                    asking.stream().map(row::cell).toArray(Cell[]::new));
        }

        boolean holds(long[] facts) {
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].holds(facts[places[i]])) {
                    return false;
                }
            }
            return true;
        }
    }
}
