package kr.outageclaims.batch.flow;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.outageclaims.sample.claims.Column;
import kr.outageclaims.sample.claims.SampleRow;

/** What names a person in the exports, and a search for it however it is written. */
final class Secrets {

    private static final int SHORTEST_NUMBER = 7;

    /** As searched for, to what it is. */
    private final Map<String, String> texts = new TreeMap<>();

    private final Map<String, String> numbers = new TreeMap<>();

    /** Of all rows, bad ones too: they were read as well. */
    static Secrets of(List<SampleRow> rows) {
        Secrets secrets = new Secrets();
        for (SampleRow row : rows) {
            Stream.of(Column.NAME, Column.EMAIL, Column.ACCOUNT_HOLDER, Column.ACCOUNT_REFERENCE)
                    .forEach(column -> secrets.add(secrets.texts, folded(row.cell(column)), column.name()));
            Stream.of(Column.PHONE, Column.ACCOUNT_NUMBER, Column.BUSINESS_NUMBER)
                    .forEach(column -> secrets.addNumber(row.cell(column), column.name()));
        }
        return secrets;
    }

    Secrets andNumbers(List<String> more, String what) {
        more.forEach(number -> addNumber(number, what));
        return this;
    }

    /** What of them the text tells, each with what it is. */
    List<String> toldIn(String text) {
        String folded = folded(text);
        String closed = folded.replaceAll("[\\s\\p{Pd}\\p{Cf}.,_/()·~*]", "");
        return Stream.concat(
                        texts.entrySet().stream().filter(secret -> folded.contains(secret.getKey())),
                        numbers.entrySet().stream().filter(secret -> closed.contains(secret.getKey())))
                .map(secret -> secret.getValue() + " " + secret.getKey())
                .toList();
    }

    /** Without the country's code and the leading zero, which +82 drops. */
    private void addNumber(String written, String what) {
        String digits = folded(written).replaceAll("\\D", "").replaceFirst("^(?:82)?0?", "");
        if (digits.length() >= SHORTEST_NUMBER) {
            numbers.putIfAbsent(digits, what);
        }
    }

    private void add(Map<String, String> to, String text, String what) {
        if (!text.isBlank()) {
            to.putIfAbsent(text, what);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
