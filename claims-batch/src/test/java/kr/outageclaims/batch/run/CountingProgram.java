package kr.outageclaims.batch.run;

import kr.outageclaims.batch.ClaimsBatch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The batch program with the counting job, for tests that end the process itself. */
@SpringBootApplication(exclude = BatchObservationAutoConfiguration.class)
@Import({ClaimsBatch.class, Counting.class})
public class CountingProgram {

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.of(CountingProgram.class, arguments));
    }
}
