package kr.outageclaims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;

class NamesIT {

    private static BatchProgram program;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyJobBeanIsNamedAfterItsJob() {
        Map<String, Job> jobs = program.beans(Job.class);

        assertThat(jobs).containsKey("importClaims");
        jobs.forEach((bean, job) -> assertThat(bean).isEqualTo(job.getName()));
    }

    @Test
    void everyStepBeanIsNamedAfterItsStep() {
        Map<String, Step> steps = program.beans(Step.class);

        assertThat(steps).containsKey("registerClaims");
        steps.forEach((bean, step) -> assertThat(bean).isEqualTo(step.getName()));
    }
}
