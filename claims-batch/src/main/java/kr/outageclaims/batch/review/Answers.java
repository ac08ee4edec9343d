package kr.outageclaims.batch.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The council's answers to a round by the key of their row, with the hash by which the same answers are known again,
 * whatever file they came in.
 */
record Answers(Map<String, Answer> byRowKey) {

    Answers {
        byRowKey = Map.copyOf(byRowKey);
    }

    List<Answer> list() {
        return List.copyOf(new TreeMap<>(byRowKey).values());
    }

    String sha256() {
        return DigestUtils.sha256Hex(
                list().stream().map(answer -> answer.canonical() + "\n").collect(Collectors.joining()));
    }

    /** A claim's own answer, else its group's. */
    Answer of(ReviewItem item) {
        Answer own = item.single() ? byRowKey.get(item.receiptNumber()) : null;
        Answer answer = own != null ? own : byRowKey.get(item.groupKey());
        if (answer == null) {
            throw new IllegalStateException("nobody answered for proposal " + item.proposalId());
        }
        return answer;
    }
}
