package kr.outageclaims.intake.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * How many claims are filed at once. Each takes a second connection while it holds its first (its receipt number's), so
 * as many as there are connections would all wait for one that none of them gives back.
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
