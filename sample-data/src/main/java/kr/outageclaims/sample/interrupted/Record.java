package kr.outageclaims.sample.interrupted;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import kr.outageclaims.sample.visitors.Seen;

/** What all visitors saw and were told. */
final class Record {

    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final LongAdder unanswered = new LongAdder();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    void sent(String token) {
        if (token.isEmpty()) {
            difference("a page to check without a token");
        }
        sent.add(token);
    }

    void receipt(String token, String receipt) {
        String other = receipts.putIfAbsent(token, receipt);
        if (other != null && !other.equals(receipt)) {
            difference("token " + token + " was told " + other + " and " + receipt);
        }
    }

    void answer(Seen seen) {
        statuses.computeIfAbsent(seen.status(), status -> new LongAdder()).increment();
        if (seen.body().contains("Exception") || seen.body().contains("\tat ")) {
            difference("a stack trace on " + seen.path() + ", status " + seen.status());
        }
    }

    void unanswered() {
        unanswered.increment();
    }

    void difference(String what) {
        differences.add(what);
    }

    Map<String, String> receiptsByToken() {
        return Map.copyOf(receipts);
    }

    Set<String> sentTokens() {
        return Set.copyOf(sent);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Answers by status, and requests without one. */
    String answers() {
        Map<String, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(String.valueOf(status), count.sum()));
        return counts + ", without an answer " + unanswered.sum();
    }
}
