package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

class IdRangesTest {

    @Test
    void coverEveryIdOnce() {
        assertThat(ranges(new IdRanges(1, 10, 3))).containsExactly("1-4", "5-8", "9-10");
        assertThat(ranges(new IdRanges(7, 7, 4))).containsExactly("7-7");
        assertThat(ranges(new IdRanges(5, 6, 2))).containsExactly("5-5", "6-6");
    }

    @Test
    void aStepIsToldItsRangeByItsNameAlone() {
        JobParameters run = new JobParametersBuilder()
                .addLong("first", 1L)
                .addLong("through", 10L)
                .addLong("partitions", 3L)
                .toJobParameters();
        JobExecution job = new JobExecution(1, new JobInstance(1, "classify"), run);

        assertThat(IdRanges.of(new StepExecution(1, "classifyRange:range2", job)))
                .isEqualTo(new IdRanges.Range(9, 10));
    }

    private static List<String> ranges(IdRanges ranges) {
        return ranges.partition(0).keySet().stream()
                .map(name -> ranges.range(Long.parseLong(name.replace("range", ""))))
                .map(range -> range.first() + "-" + range.last())
                .toList();
    }
}
