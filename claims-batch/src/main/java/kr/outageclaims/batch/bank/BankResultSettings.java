package kr.outageclaims.batch.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.outageclaims.outage.NameKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How one's own bank writes its results, beside what is known already: no bank's template is public.
 *
 * @param columns further headers, each {@code column=header}, e.g. {@code result=이체상태}
 * @param paidWords further words for a transfer that arrived
 * @param returnedWords further words for one that did not
 */
@Component
record BankResultSettings(
        @Value("${claims.bank-results.columns}") List<String> columns,
        @Value("${claims.bank-results.paid-words}") List<String> paidWords,
        @Value("${claims.bank-results.returned-words}") List<String> returnedWords) {

    Optional<ResultColumn> column(String header) {
        String key = NameKey.of(header);
        return columns.stream()
                .filter(own -> NameKey.of(own.substring(own.indexOf('=') + 1)).equals(key))
                .map(own -> ResultColumn.ofCode(own.substring(0, Math.max(0, own.indexOf('=')))))
                .findFirst()
                .or(() -> Stream.of(ResultColumn.values())
                        .filter(column -> column.isNamed(header))
                        .findFirst());
    }

    Optional<Result> result(String cell) {
        if (isOneOf(paidWords, cell)) {
            return Optional.of(Result.PAID);
        }
        return isOneOf(returnedWords, cell)
                ? Optional.of(Result.RETURNED)
                : Stream.of(Result.values())
                        .filter(result -> result.isMeantBy(cell))
                        .findFirst();
    }

    private static boolean isOneOf(List<String> words, String cell) {
        return words.stream().anyMatch(word -> NameKey.of(word).equals(NameKey.of(cell)));
    }
}
