package kr.outageclaims.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Evidence;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Reads a file of worked cases; an empty cell is an unknown fact. */
final class CasesReader {

    private static final Set<String> COLUMNS = columns();
    private static final Set<String> OPTIONAL = Set.of(FactColumn.ACCUMULATED_MINUTES.header());

    private final String file;
    private final CsvSheet.Row row;

    private CasesReader(String file, CsvSheet.Row row) {
        this.file = file;
        this.row = row;
    }

    /** @throws BrokenRulebook with every fault */
    static List<WorkedCase> read(String file, String text) {
        List<String> faults = new ArrayList<>();
        List<WorkedCase> cases = new ArrayList<>();
        for (CsvSheet.Row row : CsvSheet.read(file, text, COLUMNS, OPTIONAL).rows()) {
            try {
                cases.add(new CasesReader(file, row).workedCase());
            } catch (BrokenRulebook e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebook(faults);
        }
        return List.copyOf(cases);
    }

    private static Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of("case", "story_ko", "story_en"));
        Stream.of(FactColumn.values())
                .filter(column -> column != FactColumn.CHARGE && !column.isOptional())
                .map(FactColumn::header)
                .forEach(columns::add);
        columns.addAll(List.of("clause", "outcome", "cash", "entitlements"));
        return columns;
    }

    private WorkedCase workedCase() {
        Long rank = number(FactColumn.BENEFICIARY_RANK);
        ClaimFacts facts = new ClaimFacts(
                filled(FactColumn.SERVICE.header()),
                row.cell(FactColumn.FEATURE.header()).isEmpty() ? null : row.cell(FactColumn.FEATURE.header()),
                oneOf(FactColumn.REPORTER, Reporter.values()),
                oneOf(FactColumn.TIER, Tier.values()),
                oneOf(FactColumn.DAMAGE_NATURE, DamageNature.values()),
                oneOf(FactColumn.TIME, DamageTime.values()),
                yes(FactColumn.NEAR_EDGE),
                minutes(FactColumn.OVERLAP_MINUTES),
                minutes(FactColumn.ACCUMULATED_MINUTES),
                yes(FactColumn.DUPLICATE),
                rank == null ? 1 : Math.toIntExact(rank),
                won(FactColumn.LOSS),
                won(FactColumn.FEE),
                oneOf(FactColumn.EVIDENCE, Evidence.values()));
        return new WorkedCase(
                file, row.number(), filled("case"), filled("story_ko"), filled("story_en"), facts, outcome());
    }

    private RuleOutcome outcome() {
        String clause = filled("clause");
        String outcome = filled("outcome");
        for (String column : List.of("cash", "entitlements")) {
            if (!outcome.equals("COMPENSATE") && !row.cell(column).isEmpty()) {
                throw fault(column, "leave it empty, the outcome is " + outcome);
            }
        }
        return switch (outcome) {
            case "DECLINE" -> new RuleOutcome.Decline(clause);
            case "ASK_COUNCIL" -> new RuleOutcome.AskCouncil(clause);
            case "COMPENSATE" -> new RuleOutcome.Compensate(clause, cash(), entitlements());
            default -> throw fault("outcome", "write COMPENSATE, DECLINE or ASK_COUNCIL");
        };
    }

    private Won cash() {
        Long cash = number("cash");
        return cash == null ? Won.ZERO : new Won(cash);
    }

    private List<Entitlement> entitlements() {
        String text = row.cell("entitlements");
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";"))
                .map(item -> {
                    String[] parts = item.strip().split(":", -1);
                    if (parts.length != 2
                            || EntitlementKinds.shipped().kind(parts[0]).isEmpty()
                            || !parts[1].matches("[1-9][0-9]{0,14}")) {
                        throw fault("entitlements", "write kind:quantity, e.g. melon-days:3");
                    }
                    return new Entitlement(parts[0], Long.parseLong(parts[1]));
                })
                .toList();
    }

    private @Nullable Won won(FactColumn column) {
        Long amount = number(column);
        return amount == null ? null : new Won(amount);
    }

    private @Nullable Integer minutes(FactColumn column) {
        Long minutes = number(column);
        return minutes == null ? null : Math.toIntExact(minutes);
    }

    private @Nullable Long number(FactColumn column) {
        return number(column.header());
    }

    private @Nullable Long number(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw fault(column, "write a whole number without separators, or nothing when it is unknown");
        }
        return Long.valueOf(text);
    }

    private boolean yes(FactColumn column) {
        return switch (column.code(row.cell(column.header()))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(column.header(), "write true or false");
        };
    }

    private <E extends Enum<E>> E oneOf(FactColumn column, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(row.cell(column.header())))
                .findFirst()
                .orElseThrow(() -> fault(column.header(), "write one of " + Arrays.toString(values)));
    }

    private String filled(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            throw fault(column, "fill it in");
        }
        return text;
    }

    private BrokenRulebook fault(String column, String what) {
        return new BrokenRulebook(List.of(file + " row " + row.number() + ", column " + column + ": holds \""
                + row.cell(column) + "\"; " + what));
    }
}
