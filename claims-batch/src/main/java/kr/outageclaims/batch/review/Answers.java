package kr.outageclaims.batch.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            list().forEach(answer -> digest.update((answer.canonical() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
