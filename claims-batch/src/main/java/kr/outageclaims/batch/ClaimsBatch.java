package kr.outageclaims.batch;

import java.time.Clock;
import kr.outageclaims.batch.run.CommandLineRun;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The batch program: one command of the launcher a process. */
// Observations of every item would cost more than the items do.
@SpringBootApplication(exclude = BatchObservationAutoConfiguration.class)
public class ClaimsBatch {

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.of(ClaimsBatch.class, arguments));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
