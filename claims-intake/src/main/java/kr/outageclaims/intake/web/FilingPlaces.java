package kr.outageclaims.intake.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * How many claims are filed at once: half as many as there are connections, so that pages and probes get theirs while
 * many file.
 */
@Component
final class FilingPlaces {

    /** Longer than anybody should look at a page that does not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore places;

    FilingPlaces(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.places = new Semaphore(Math.max(1, connections / 2), true);
    }

    /** @throws DataAccessResourceFailureException when there was no place for too long; nothing was done */
    <T> T in(Supplier<T> filing) {
        if (!isFree()) {
            throw new DataAccessResourceFailureException("too many claims are being filed at once");
        }
        try {
            return filing.get();
        } finally {
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
