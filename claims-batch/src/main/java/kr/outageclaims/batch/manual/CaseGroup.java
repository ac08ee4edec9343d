package kr.outageclaims.batch.manual;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.classifier.Reason;

/** Like cases: the same guess and the same doubt, and as many of the same signs and words as there are enough of. */
record CaseGroup(List<WaitingClaim> claims) {

    private static final int MOST_WORDS = 8;
    private static final int MOST_EXAMPLES = 3;

    CaseGroup {
        claims = List.copyOf(claims);
    }

    Guess guess() {
        return claims.get(0).guess();
    }

    boolean isSingle() {
        return claims.size() == 1;
    }

    String doubt() {
        return Doubt.inWords(claims.get(0).doubts());
    }

    /** The first, the one in the middle and the last. */
    List<WaitingClaim> examples() {
        return Stream.of(0, claims.size() / 2, claims.size() - 1)
                .distinct()
                .limit(MOST_EXAMPLES)
                .map(claims::get)
                .toList();
    }

    /** The words that spoke in most of the claims, the most frequent first. */
    List<String> words() {
        Map<String, Long> counted = claims.stream()
                .flatMap(claim -> claim.reasons().stream().map(Reason::word).distinct())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
