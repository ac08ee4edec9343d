package kr.outageclaims.intake.web.guard;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One bucket a key; the longest unused is forgotten when there are very many. Thread-safe, each instance for itself. */
public final class Buckets {

    private static final int MOST_KEYS = 50_000;

    private final int most;
    private final Duration time;
    private final Map<String, Bucket> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param most of what one key may do within {@code time}, which comes back little by little */
    public Buckets(int most, Duration time) {
        this.most = most;
        this.time = time;
    }

    /** False when the key has used up what it may. */
    public boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** What was taken did no harm. */
    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        synchronized (byKey) {
            return byKey.computeIfAbsent(
                    key,
                    one -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                            .build());
        }
    }
}
