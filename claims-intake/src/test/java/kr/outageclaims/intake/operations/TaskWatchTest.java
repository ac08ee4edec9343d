package kr.outageclaims.intake.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.outageclaims.intake.fixture.LoggedLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class TaskWatchTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final TaskWatch watch = new TaskWatch();
    private final ThreadPoolTaskScheduler tasks = new ThreadPoolTaskScheduler();

    private LoggedLines lines;

    @BeforeEach
    void start() {
        lines = new LoggedLines(TaskWatch.class.getName(), "org.springframework.scheduling");
        tasks.setPoolSize(3);
        tasks.setTaskDecorator(watch);
        tasks.setErrorHandler(watch);
        tasks.setAwaitTerminationSeconds(60);
        tasks.initialize();
    }

    @AfterEach
    void stop() {
        tasks.destroy();
        lines.close();
    }

    @Test
    void oneLineWhenTheDatabaseGoesAndOneWhenItIsBackHoweverManyTasksAsk() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(50);
        CountDownLatch successes = new CountDownLatch(50);
        Runnable task = () -> {
            if (failures.getCount() > 0) {
                failures.countDown();
                throw databaseAway();
            }
            successes.countDown();
        };
        for (int i = 0; i < 3; i++) {
            tasks.scheduleWithFixedDelay(task, SOON);
        }

        assertThat(successes.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(lines.all())
                .containsExactly(
                        "WARN the database is away, scheduled tasks go on when it is back: CannotGetJdbcConnectionException",
                        "INFO the database is back, scheduled tasks go on");
    }

    @Test
    void anythingElseIsAnErrorWithItsTraceEachTimeAndTheTaskGoesOn() {
        AtomicInteger rounds = new AtomicInteger();
        tasks.scheduleWithFixedDelay(
                () -> {
                    if (rounds.incrementAndGet() <= 2) {
                        throw new IllegalStateException("x");
                    }
                    throw databaseAway();
                },
                SOON);

        lines.until("the database is away");

        assertThat(lines.all().subList(0, 2))
                .containsOnly("ERROR a scheduled task failed java.lang.IllegalStateException");
    }

    @Test
    void whoBeganBeforeTheDatabaseCameBackSaysNothingNew() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        tasks.schedule(
                () -> {
                    waiting.countDown();
                    await(back);
                    throw databaseAway();
                },
                Instant.now());
        assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
        tasks.schedule(
                () -> {
                    throw databaseAway();
                },
                Instant.now());
        lines.until("the database is away");
        tasks.schedule(() -> {}, Instant.now());
        lines.until("the database is back");
        tasks.setWaitForTasksToCompleteOnShutdown(true);
        back.countDown();
        tasks.destroy();

        assertThat(lines.all()).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException databaseAway() {
        return new CannotGetJdbcConnectionException("no connection", new SQLTransientConnectionException("timeout"));
    }
}
