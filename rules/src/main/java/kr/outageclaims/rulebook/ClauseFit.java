package kr.outageclaims.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether table and clauses speak of the same: every row has a clause, every clause a row, every working the row's figures. */
final class ClauseFit {

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> OWN_PLACEHOLDERS = Set.of("exact", "result");

    private final List<String> faults = new ArrayList<>();

    private ClauseFit() {}

    /** @throws BrokenRulebook with every misfit */
    static void refuseMisfits(List<TableRow> rows, Map<String, Clause> clauses) {
        ClauseFit fit = new ClauseFit();
        rows.forEach(row -> fit.check(row, clauses.get(row.clause())));
        Set<String> used = rows.stream().map(TableRow::clause).collect(Collectors.toSet());
        clauses.keySet().stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> fit.faults.add(
                        VersionFiles.CLAUSES + ": clause " + id + " has no row in the table; take it out"));
        if (!fit.faults.isEmpty()) {
            throw new BrokenRulebook(fit.faults);
        }
    }

    private void check(TableRow row, @Nullable Clause clause) {
        if (clause == null) {
            faults.add(VersionFiles.TABLE + " row " + row.number() + ", column clause: " + row.clause() + " is not in "
                    + VersionFiles.CLAUSES + "; add its title, text and reference");
            return;
        }
        checkWorking(row, "working_ko", clause.workingKorean());
        checkWorking(row, "working_en", clause.workingEnglish());
        boolean oneLanguageOnly = (clause.workingKorean() == null) != (clause.workingEnglish() == null)
                || (clause.noteKorean() == null) != (clause.noteEnglish() == null);
        if (oneLanguageOnly) {
            faults.add(VersionFiles.CLAUSES + ": " + clause.id() + " has a working or a note in one language only");
        }
    }

    /** A working in words must not tell other figures than the table reckons with. */
    private void checkWorking(TableRow row, String field, @Nullable String working) {
        if (working == null) {
            return;
        }
        String place = VersionFiles.CLAUSES + ": " + row.clause() + ", " + field + ": ";
        List<Output> computed =
                row.outputs().stream().filter(Output::isComputed).toList();
        if (computed.size() != 1) {
            faults.add(place + "row " + row.number() + " computes " + computed.size()
                    + " amounts; a working needs exactly one");
            return;
        }
        Expression expression = computed.get(0).expression();
        Set<String> known = new TreeSet<>(OWN_PLACEHOLDERS);
        expression.facts().forEach(fact -> known.add(fact.header()));
        Matcher placeholder = PLACEHOLDER.matcher(working);
        while (placeholder.find()) {
            if (!known.contains(placeholder.group(1))) {
                faults.add(place + placeholder.group() + " is not known here; it can be " + known);
            }
        }
        Set<BigDecimal> told = figures(PLACEHOLDER.matcher(working).replaceAll(" "));
        Set<BigDecimal> reckoned = new TreeSet<>();
        expression
                .all()
                .filter(Expression.Literal.class::isInstance)
                .forEach(part -> reckoned.add(plain(((Expression.Literal) part).number())));
        reckoned.remove(BigDecimal.ONE);
        told.remove(BigDecimal.ONE);
        if (!told.equals(reckoned)) {
            faults.add(place + "tells the figures " + told + ", the table reckons with " + reckoned
                    + "; make them the same");
        }
    }

    private static Set<BigDecimal> figures(String text) {
        Set<BigDecimal> figures = new TreeSet<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            figures.add(plain(new BigDecimal(figure.group().replace(",", ""))));
        }
        return figures;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
