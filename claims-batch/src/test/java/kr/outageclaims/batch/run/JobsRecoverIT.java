package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

class JobsRecoverIT {

    private final List<Long> all = LongStream.rangeClosed(1, 200).boxed().toList();
    private BatchProgram program;

    @BeforeEach
    void failAfterFiftyNumbers() {
        program = BatchProgram.onFreshDatabase(Counting.class);
        program.bean(Counting.Trouble.class).failAt = 55;
        count();
        program.bean(Counting.Trouble.class).failAt = -1;
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aRunWhoseEndNobodyKnowsIsRefusedUntilSomebodyHasComparedAndFreedIt() {
        becomeUnknown();

        Answer refused = count();
        Answer listed = program.run("jobs", "list");
        Answer freed = program.run("jobs", "recover", "1", "--by", "kim");
        Answer continued = count();

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("./claims jobs recover 1 --by NAME").hasLineCount(1);
        assertThat(listed.out()).contains("1  countNumbers  UNKNOWN", "./claims jobs recover 1 --by NAME");
        assertThat(freed.exitCode()).as(freed.err()).isZero();
        assertThat(freed.out()).contains("the run says 50 written, the tables hold 50 of it");
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
        assertThat(program.sql()
                        .sql("SELECT EXIT_MESSAGE FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = 1")
                        .query(String.class)
                        .single())
                .contains("freed by kim", "says 50");
        assertThat(program.run("jobs", "list").out()).contains("every run is finished");
    }

    @Test
    void aRunWhoseRowsWereTakenAwayIsFreedOnlyWithAReason() {
        becomeUnknown();
        program.sql().sql("DELETE FROM counted WHERE number > 30").update();

        Answer refused = program.run("jobs", "recover", "1", "--by", "kim");
        Answer still = count();
        Answer freed = program.run("jobs", "recover", "1", "--by", "kim", "--despite", "restored by hand");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("says 50 written, the tables hold 30", "--despite REASON");
        assertThat(still.exitCode()).isEqualTo(1);
        assertThat(freed.exitCode()).as(freed.err()).isZero();
    }

    @Test
    void whatAnybodyCanContinueIsNotForRecovery() {
        Answer refused = program.run("jobs", "recover", "1", "--by", "kim");
        Answer unknown = program.run("jobs", "recover", "99", "--by", "kim");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("FAILED", "nothing to recover");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(program.run("jobs", "list").out()).contains("the same command continues it");
    }

    @Test
    void aRunThatFailedWithAStepThatCouldNotSaySoIsContinued() {
        program.sql().sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED'").update();

        Answer continued = count();

        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    @Test
    void aRunThatWasKilledBeforeItsFirstExecutionIsStartedAgain() {
        count();
        program.sql().sql("DELETE FROM counted").update();
        program.bean(JobRepository.class)
                .createJobInstance(
                        "countNumbers",
                        new JobParametersBuilder()
                                .addString("name", "b")
                                .addLong("through", 200L)
                                .toJobParameters());

        Answer started = program.run("count", "numbers", "--name", "b");

        assertThat(started.exitCode()).as(started.err()).isZero();
        assertThat(Counting.counted(program.sql())).isEqualTo(all);
    }

    private void becomeUnknown() {
        program.sql().sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN'").update();
        program.sql().sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN'").update();
    }

    private Answer count() {
        return program.run("count", "numbers", "--name", "a");
    }
}
