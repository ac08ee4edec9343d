package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

class JobRunsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final List<Long> all = LongStream.rangeClosed(1, 200).boxed().toList();
    private BatchProgram program;

    @BeforeEach
    void start() {
        program = BatchProgram.onFreshDatabase(Counting.class);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void doesTheWorkOnceAndSaysThatNothingIsNewAfterThat() {
        Answer first = count();
        Answer second = count();

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("counted");
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("nothing new");
    }

    @Test
    void aFailureKeepsWhatWasDoneAndTheSameCommandContinues() {
        program.bean(Counting.Trouble.class).failAt = 55;

        Answer failed = count();
        List<Long> kept = Counting.counted(program.sql());
        program.bean(Counting.Trouble.class).failAt = -1;
        Answer continued = count();

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("the test wants a failure at 55").contains("continues");
        assertThat(kept).isEqualTo(all.subList(0, 50));
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("continuing");
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aDeadlockWithOthersIsTriedAgainWithoutAWord() {
        program.bean(Counting.Trouble.class).deadlockOnceAt = 77;

        Answer answer = count();

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aSecondProcessIsRefusedWithTheNameOfTheFirst() throws SQLException {
        count();
        DatabaseAccess access = program.bean(DatabaseAccess.class);
        try (JobLock held = JobLock.tryAcquire(access, "count a").orElseThrow()) {
            assertThat(held).isNotNull();

            Answer refused = count();

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("already being done by process "
                            + ProcessHandle.current().pid());
        }
        assertThat(count().exitCode()).isZero();
    }

    @Test
    void ofTwoProcessesThatStartTogetherOneWorksAndTheOtherSaysWhoDoes() throws Exception {
        program.bean(Schema.class).bringUpToDate();
        String[] command = {"count", "numbers", "--name", "a", "--millis", "300"};
        List<Path> logs = List.of(log("one"), log("two"));
        List<Process> both = List.of(
                program.begin(CountingProgram.class, logs.get(0), command),
                program.begin(CountingProgram.class, logs.get(1), command));
        List<Integer> codes = new ArrayList<>();
        for (Process process : both) {
            codes.add(process.waitFor());
        }

        int refused = codes.indexOf(1);
        assertThat(codes).containsExactlyInAnyOrder(0, 1);
        assertThat(Files.readString(logs.get(refused)))
                .contains(
                        "already being done by process " + both.get(1 - refused).pid());
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aKilledProcessLeavesARunThatTheNextCommandContinues() throws Exception {
        Process process = countInAProcessOfItsOwn();
        awaitCounted(30);
        process.destroyForcibly().waitFor();
        int kept = Counting.counted(program.sql()).size();

        Answer continued = count();

        assertThat(kept).isBetween(30, 190);
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("continuing");
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aProcessAskedToEndStopsAfterItsChunk() throws Exception {
        Process process = countInAProcessOfItsOwn();
        awaitCounted(30);
        process.destroy();
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);

        assertThat(ended).isTrue();
        assertThat(program.sql()
                        .sql("SELECT STATUS FROM BATCH_JOB_EXECUTION")
                        .query(String.class)
                        .list())
                .containsExactly("STOPPED");
        assertThat(count().exitCode()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aJobThatHasLostItsLockStopsBeforeAnotherProcessCanMeetIt() throws Exception {
        CompletableFuture<Answer> slow =
                CompletableFuture.supplyAsync(() -> program.run("count", "numbers", "--name", "a", "--millis", "500"));
        program.bean(Schema.class).bringUpToDate();
        program.sql().sql(Counting.TABLE).update();
        awaitCounted(10);
        long holder = program.sql()
                .sql("SELECT IS_USED_LOCK(lock_name) FROM job_holder")
                .query(Long.class)
                .single();
        program.sql().sql("KILL " + holder).update();

        assertThat(slow.get().err()).contains("was stopped");
        assertThat(Counting.counted(program.sql()).size()).isLessThan(200);
        assertThat(count().exitCode()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aContinuedRunShowsHowFarItIsOfTheWhole() throws Exception {
        program.bean(Counting.Trouble.class).failAt = 55;
        count();
        program.bean(Counting.Trouble.class).failAt = -1;

        Answer continued = program.run("count", "numbers", "--name", "a", "--millis", "500");

        assertThat(continued.err()).containsPattern("writeNumbers: \\d+ / 200 \\((2[5-9]|[3-9]\\d) %\\)");
    }

    @Test
    void differentJobsThatStartAtTheSameMomentDoNotFailEachOther() throws Exception {
        program.bean(Schema.class).bringUpToDate();
        JobRepository repository = program.bean(JobRepository.class);
        ExecutorService four = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        try {
            for (int round = 0; round < 30; round++) {
                // in a table that is nearly empty the keys of all lie in one gap
                program.sql().sql("DELETE FROM BATCH_JOB_INSTANCE").update();
                List<Callable<JobInstance>> starts = LongStream.rangeClosed(1, 4)
                        .mapToObj(number -> new JobParametersBuilder()
                                .addLong("number", number)
                                .toJobParameters())
                        .<Callable<JobInstance>>map(parameters -> () -> {
                            together.await();
                            return repository.createJobInstance("together", parameters);
                        })
                        .toList();
                for (Future<JobInstance> started : four.invokeAll(starts)) {
                    assertThat(started.get().getJobName()).isEqualTo("together");
                }
            }
        } finally {
            four.shutdownNow();
        }
    }

    private Answer count() {
        return program.run("count", "numbers", "--name", "a");
    }

    private Process countInAProcessOfItsOwn() throws IOException {
        program.run("count", "numbers", "--name", "");
        program.bean(Schema.class).bringUpToDate();
        program.sql().sql(Counting.TABLE).update();
        return program.begin(
                CountingProgram.class, log("counting"), "count", "numbers", "--name", "a", "--millis", "300");
    }

    private Path log(String name) throws IOException {
        return Files.createTempFile(program.home(), name, ".log");
    }

    private void awaitCounted(int numbers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Counting.counted(program.sql()).size() < numbers) {
            assertThat(System.nanoTime()).as("no progress").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
