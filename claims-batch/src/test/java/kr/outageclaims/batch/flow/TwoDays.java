package kr.outageclaims.batch.flow;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static kr.outageclaims.batch.flow.CsvTable.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;
import kr.outageclaims.sample.claims.Truth;

/** The committed sample on the first day, every command again in the evening, other claims on the next day. */
final class TwoDays {

    private final BatchProgram program;
    private final WorkingDay first;
    private final WorkingDay second;
    private final CsvTable firstProposals;
    private final Ledger afterFirst;
    private final Ledger afterAllAgain;
    private final Ledger afterSecond;
    private final SampleRow supported;

    TwoDays(BatchProgram program, Path folder) throws IOException {
        this.program = program;
        Path one = folder.resolve("day1");
        this.first = new WorkingDay(program, SampleFiles.committed(one.resolve("exports")), one, 1).wholly();
        this.firstProposals = first.proposals();
        this.afterFirst = Ledger.of(program.sql());
        first.again();
        this.afterAllAgain = Ledger.of(program.sql());
        List<SampleRow> supports = firstProposals.rows().stream()
                .filter(row -> cell(row, "clause").equals("small-business-30"))
                .map(row -> first.files().accepted(cell(row, "external_id")))
                .toList();
        this.supported = supports.get(0);
        Path two = folder.resolve("day2");
        SampleFiles next = SampleFiles.ofTheNextDay(two.resolve("exports"), 60, twiceTheSamePerson(supports));
        this.second = new WorkingDay(program, next, two, 2).wholly();
        this.afterSecond = Ledger.of(program.sql());
    }

    /** Somebody who got support yesterday tells the same damage again, and another one with other words. */
    private List<SampleRow> twiceTheSamePerson(List<SampleRow> supports) {
        SampleRow other = supports.stream()
                .filter(row -> !row.truth().service().equals(supported.truth().service()))
                .findFirst()
                .orElseThrow();
        Map<Column, String> person = Stream.of(Column.NAME, Column.PHONE, Column.EMAIL, Column.BUSINESS_NUMBER)
                .collect(toMap(Function.identity(), supported::cell));
        return List.of(
                SampleFiles.numbered("AGAIN-", supported),
                SampleFiles.changed(SampleFiles.numbered("SECOND-", other), person));
    }

    List<WorkingDay> days() {
        return List.of(first, second);
    }

    WorkingDay first() {
        return first;
    }

    WorkingDay second() {
        return second;
    }

    /** As exported in the first evening. */
    CsvTable firstProposals() {
        return firstProposals;
    }

    Ledger afterFirst() {
        return afterFirst;
    }

    Ledger afterAllAgain() {
        return afterAllAgain;
    }

    Ledger afterSecond() {
        return afterSecond;
    }

    /** The number of the claim that got support on the first day and is told again on the second. */
    String supported() {
        return supported.cell(Column.EXTERNAL_ID);
    }

    /** The numbers that the channels gave to a day's claims. */
    TreeSet<String> numbersOf(WorkingDay day) {
        return day.files().truths().stream()
                .filter(Truth::isAccepted)
                .map(Truth::externalId)
                .collect(toCollection(TreeSet::new));
    }

    List<String> receiptsOf(WorkingDay day) {
        Map<String, String> found = numbersByReceipt();
        found.values().retainAll(numbersOf(day));
        return List.copyOf(found.keySet());
    }

    Map<String, String> numbersByReceipt() {
        return program
                .sql()
                .sql("SELECT receipt_number, external_id FROM claim")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
