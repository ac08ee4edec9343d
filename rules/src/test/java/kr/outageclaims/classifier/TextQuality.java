package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import kr.outageclaims.claim.DamageNature;

/** How one file of labelled texts was read, with its confusion tables. */
final class TextQuality {

    private static final List<String> QUESTIONS =
            List.of("service", "feature", "money", "nature", "reporter", "tier", "amount");

    private final String file;
    private final List<Answer> answers = new ArrayList<>();

    private TextQuality(String file) {
        this.file = file;
    }

    static TextQuality of(String file, Classifier classifier) {
        TextQuality quality = new TextQuality(file);
        for (LabelledText text : LabelledText.in(file)) {
            Classification found = classifier.classify(ClaimText.of(text.narrative()));
            quality.answers.add(new Answer(text, found, text.judge(found)));
        }
        return quality;
    }

    /** The share of texts for which the question was answered rightly. */
    double right(String question) {
        return share(answers.stream().filter(answer -> answer.isRight(question)).count(), answers.size());
    }

    /** The share that passes without a person. */
    double accepted() {
        return share(passed().size(), answers.size());
    }

    /** Of those that pass, the share whose {@link Answer#isWhollyRight} holds. */
    double acceptedRight() {
        return share(passed().stream().filter(Answer::isWhollyRight).count(), passed().size());
    }

    private List<Answer> passed() {
        return answers.stream().filter(answer -> !answer.found.manual()).toList();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    String markdown() {
        StringBuilder page = new StringBuilder("## " + file + "\n\n| question | right, % |\n|---|---:|\n");
        for (String question : QUESTIONS) {
            page.append(line(question, right(question)));
        }
        page.append(line("accepted without a person", accepted()));
        page.append(line("of the accepted wholly right", acceptedRight())).append('\n');
        table(page, "service", Answer::service);
        table(page, "nature", Answer::nature);
        table(page, "reporter", Answer::reporter);
        table(page, "tier", Answer::tier);
        table(page, "amount", Answer::amount);
        table(page, "acceptance", Answer::acceptance);
        return page.toString();
    }

    private static String line(String what, double share) {
        return String.format(Locale.ROOT, "| %s | %.1f |%n", what, 100 * share);
    }

    /** Rows are what is true, columns what was found. */
    private void table(StringBuilder page, String title, java.util.function.Function<Answer, Cell> question) {
        Map<Cell, Integer> counts = new LinkedHashMap<>();
        TreeSet<String> rows = new TreeSet<>();
        TreeSet<String> columns = new TreeSet<>();
        for (Answer answer : answers) {
            Cell cell = question.apply(answer);
            counts.merge(cell, 1, Integer::sum);
            rows.add(cell.truth());
            columns.add(cell.found());
        }
        page.append("| ").append(title).append(": true ↓ found → | ");
        page.append(String.join(" | ", columns)).append(" |\n|---|").append("---:|".repeat(columns.size()));
        for (String row : rows) {
            page.append("\n| ").append(row).append(" |");
            columns.forEach(column -> page.append(' ')
                    .append(counts.getOrDefault(new Cell(row, column), 0))
                    .append(" |"));
        }
        page.append("\n\n");
    }

    private record Cell(String truth, String found) {}

    private record Answer(LabelledText text, Classification found, Map<String, Boolean> judged) {

        boolean isRight(String question) {
            return question.equals("money") ? isMoneyRight() : judged.get(question);
        }

        private boolean isMoneyRight() {
            boolean truth = List.of(text.nature().split("\\|")).contains("MONETARY");
            return judged.get("nature") || truth == (found.damageNature() == DamageNature.MONETARY);
        }

        /** All that a person would decide: the service, whether money was lost, and for whom it is not out of scope, reporter and tier. */
        boolean isWhollyRight() {
            boolean who = judged.get("reporter") && judged.get("tier");
            return judged.get("service")
                    && judged.get("nature")
                    && (who || text.service().equals("other"));
        }

        Cell service() {
            return cell("service", text.service(), found.service());
        }

        Cell nature() {
            return cell("nature", text.nature(), found.damageNature().name());
        }

        Cell reporter() {
            return cell("reporter", text.reporter(), found.reporter().name());
        }

        Cell tier() {
            return cell("tier", text.tier(), found.tier().name());
        }

        /** An answer that is one of several right ones counts under its own name. */
        private Cell cell(String question, String truth, String answer) {
            return new Cell(judged.get(question) ? answer : truth.replace('|', '/'), answer);
        }

        Cell amount() {
            String truth = text.amount().isEmpty() ? "none" : "some";
            return new Cell(truth, judged.get("amount") ? "right" : found.amountFound() == null ? "missed" : "wrong");
        }

        Cell acceptance() {
            return new Cell(
                    isWhollyRight() ? "wholly right" : "wrong somewhere", found.manual() ? "to a person" : "accepted");
        }
    }
}
