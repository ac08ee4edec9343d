package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.rulebook.TableRow.OutcomeCode;
import org.jspecify.annotations.Nullable;

/** Reads and compiles {@code proposal.csv}; finds all faults before it refuses. */
final class TableReader {

    static final String FILE = "proposal.csv";
    private static final String CLAUSE = "clause";
    private static final String OUTCOME = "outcome";
    private static final String ENTITLEMENTS = "entitlements";
    /** For readers; never evaluated. */
    private static final String NOTE = "note";

    private static final Pattern CLAUSE_ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final int MOST_ROWS = 500;

    private final InputCells inputs;
    private final EntitlementKinds kinds;
    private final List<String> faults = new ArrayList<>();

    private TableReader(Vocabulary vocabulary, EntitlementKinds kinds) {
        this.inputs = new InputCells(vocabulary);
        this.kinds = kinds;
    }

    /** @throws BrokenRulebook with every fault: file, row, column, what and what to do */
    static List<TableRow> read(String text, Vocabulary vocabulary, EntitlementKinds kinds) {
        return new TableReader(vocabulary, kinds).rows(sheet(text));
    }

    static CsvSheet sheet(String text) {
        Set<String> columns = new LinkedHashSet<>(List.of(CLAUSE, OUTCOME, Output.CASH, ENTITLEMENTS));
        Set<String> optional = new LinkedHashSet<>(List.of(NOTE));
        Stream.of(FactColumn.values())
                .forEach(column -> (column.isOptional() ? optional : columns).add(column.header()));
        return CsvSheet.read(FILE, text, columns, optional);
    }

    private List<TableRow> rows(CsvSheet sheet) {
        if (sheet.rows().isEmpty() || sheet.rows().size() > MOST_ROWS) {
            throw new BrokenRulebook(
                    List.of(FILE + ": has " + sheet.rows().size() + " rows; it needs between 1 and " + MOST_ROWS));
        }
        List<TableRow> rows = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            row(row).ifPresent(rows::add);
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return List.copyOf(rows);
    }

    private Optional<TableRow> row(CsvSheet.Row row) {
        int faultsBefore = faults.size();
        String clause = row.cell(CLAUSE);
        if (!CLAUSE_ID.matcher(clause).matches()) {
            fault(
                    row,
                    CLAUSE,
                    "\"" + clause + "\": bike-refund 같은 조항 이름을 적으세요.",
                    "holds \"" + clause + "\"; write a clause id such as bike-refund");
        }
        Map<FactColumn, Cell> cells = new EnumMap<>(FactColumn.class);
        for (FactColumn column : FactColumn.values()) {
            String header = column.header();
            boolean leftOut = column.isOptional() && !row.cells().containsKey(header);
            Cell cell = leftOut ? null : reading(row, header, () -> inputs.read(column, row.cell(header)));
            cells.put(column, cell == null ? new Cell.Any() : cell);
        }
        OutcomeCode outcome = reading(row, OUTCOME, () -> outcome(row.cell(OUTCOME)));
        List<Output> outputs = new ArrayList<>();
        addOutputs(outputs, reading(row, Output.CASH, () -> Output.cash(row.cell(Output.CASH))));
        addOutputs(outputs, reading(row, ENTITLEMENTS, () -> Output.entitlements(row.cell(ENTITLEMENTS), kinds)));
        if (faults.size() > faultsBefore || outcome == null) {
            return Optional.empty();
        }
        TableRow compiled = new TableRow(row.number(), clause, new Box(List.copyOf(cells.values())), outcome, outputs);
        refuseMisfits(row, compiled);
        return Optional.of(compiled);
    }

    private static void addOutputs(List<Output> outputs, @Nullable List<Output> more) {
        if (more != null) {
            outputs.addAll(more);
        }
    }

    private static OutcomeCode outcome(String text) {
        return Stream.of(OutcomeCode.values())
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new CellFault(
                        "\"" + text + "\": COMPENSATE, DECLINE, ASK_COUNCIL 가운데 하나를 적으세요.",
                        "holds \"" + text + "\"; write COMPENSATE, DECLINE or ASK_COUNCIL"));
    }

    private void refuseMisfits(CsvSheet.Row source, TableRow row) {
        boolean gives = !row.outputs().isEmpty();
        if (gives != (row.outcome() == OutcomeCode.COMPENSATE)) {
            fault(
                    source,
                    OUTCOME,
                    gives
                            ? row.outcome() + "인데 주는 것이 있습니다. cash와 entitlements에 - 를 적으세요."
                            : "COMPENSATE인데 주는 것이 없습니다. cash나 entitlements를 적으세요.",
                    gives
                            ? "is " + row.outcome()
                                    + ", but the row gives something; write - into cash and entitlements"
                            : "is COMPENSATE, but the row gives nothing; fill in cash or entitlements");
        }
        for (Output output : row.outputs()) {
            for (FactColumn fact : output.expression().facts()) {
                if (fact.mayBeUnknown() && row.cell(fact).holdsForUnknown()) {
                    fault(
                            source,
                            output.isCash() ? Output.CASH : ENTITLEMENTS,
                            fact.header() + " 값을 모를 수 있습니다. 이 행의 " + fact.header() + " 칸에 not(unknown)이나 범위를 적으세요.",
                            "uses " + fact.header() + ", which may be unknown here; write not(unknown) or a bound into"
                                    + " the row's column " + fact.header());
                }
            }
            if (!output.isComputed() && output.amount(fact -> 0) <= 0) {
                fault(
                        source,
                        output.isCash() ? Output.CASH : ENTITLEMENTS,
                        "\"" + output.written() + "\": 0보다 커야 합니다. 줄 것이 없으면 - 를 적으세요.",
                        "gives \"" + output.written() + "\", which is not more than 0; write - for nothing");
            }
        }
    }

    private <T> @Nullable T reading(CsvSheet.Row row, String column, Supplier<T> cell) {
        try {
            return cell.get();
        } catch (CellFault e) {
            fault(row, column, e.korean(), e.english());
            return null;
        }
    }

    private void fault(CsvSheet.Row row, String column, String korean, String english) {
        faults.add(FILE + " " + row.number() + "행, " + column + " 칸: " + korean + " / " + FILE + " row " + row.number()
                + ", column " + column + ": " + english);
    }
}
