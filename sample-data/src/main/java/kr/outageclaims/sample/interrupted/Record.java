package kr.outageclaims.sample.interrupted;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
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
    private final LongAdder notReached = new LongAdder();
    private final LongAdder cutOff = new LongAdder();
    private final LongAdder cutOffSending = new LongAdder();
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

    /** @param sending whether it was the whole form that was sent */
    void unanswered(IOException why, boolean sending) {
        if (why instanceof ConnectException || why instanceof HttpTimeoutException) {
            notReached.increment();
        } else {
            (sending ? cutOffSending : cutOff).increment();
        }
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

    /** What was answered, and what was not, in words. */
    String answers() {
        Map<String, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(String.valueOf(status), count.sum()));
        return "answers by status " + counts + "; cut off while a page was sent " + cutOff.sum()
                + ", while the whole form was " + cutOffSending.sum() + "; nobody there " + notReached.sum();
    }
}
