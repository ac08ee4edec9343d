package kr.outageclaims.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.outageclaims.classifier.ClaimText;
import kr.outageclaims.classifier.Classifier;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.OutageCalendar;

/**
 * The classifier and a regular expression over the same texts, in one thread, warm. The expression is what somebody
 * would write who looks for services and amounts only: the services' names, and digits before 원.
 *
 * @param texts how many
 * @param characters of all texts together
 * @param classified texts a CPU second by the classifier
 * @param scanned texts a CPU second by the regular expression
 */
record TextPass(int texts, long characters, double classified, double scanned) {

    private static final int MOST_TEXTS = 100_000;
    private static final int PASSES = 3;
    private static final double NANOS = 1e9;

    static TextPass measure(Connection database, OutageCalendar calendar) throws SQLException {
        List<String> texts = texts(database);
        Classifier classifier = Classifier.newest(calendar);
        Pattern names = names(calendar);
        ToLongFunction<String> classify =
                text -> classifier.classify(ClaimText.of(text)).score();
        ToLongFunction<String> scan = text -> found(names.matcher(text));
        double classified = 0;
        double scanned = 0;
        // The best of a few passes by turns: what else the machine does only ever makes a pass slower.
        for (int pass = 0; pass < PASSES; pass++) {
            scanned = Math.max(scanned, perSecond(texts, scan));
            classified = Math.max(classified, perSecond(texts, classify));
        }
        return new TextPass(
                texts.size(), texts.stream().mapToLong(String::length).sum(), classified, scanned);
    }

    /** CPU of the classifier for a text, the regular expression's being 1. */
    double ratio() {
        return scanned / classified;
    }

    private static double perSecond(List<String> texts, ToLongFunction<String> reading) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long sum = 0;
        for (String text : texts) {
            sum += reading.applyAsLong(text);
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (sum < 0) {
            throw new IllegalStateException("scores and finds are never negative");
        }
        return texts.size() * NANOS / Math.max(1, nanos);
    }

    private static long found(Matcher matcher) {
        long found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    private static Pattern names(OutageCalendar calendar) {
        String names = calendar.services().stream()
                .map(AffectedService::koreanName)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(names + "|[0-9][0-9,.]*\\s*[천만]?\\s*원");
    }

    private static List<String> texts(Connection database) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery("SELECT narrative FROM claim ORDER BY id LIMIT " + MOST_TEXTS)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
