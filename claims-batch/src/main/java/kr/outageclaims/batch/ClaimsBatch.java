package kr.outageclaims.batch;

import java.nio.file.Path;
import java.time.Clock;
import kr.outageclaims.batch.run.CommandLineRun;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.register.RegisterConfiguration;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The batch program: one command of the launcher a process. */
// Observations of every item would cost more than the items do.
@SpringBootApplication(exclude = BatchObservationAutoConfiguration.class)
@Import(RegisterConfiguration.class)
public class ClaimsBatch {

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.of(ClaimsBatch.class, arguments));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Made only for the commands that open what was sealed, since beans are made when they are asked for. */
    @Bean
    Unsealing unsealing(KeyFiles files) {
        return Unsealing.of(files);
    }

    @Bean
    Rulebooks rulebooks(@Value("${claims.home}") Path home) {
        return Rulebooks.shippedAnd(home.resolve("rulebooks"));
    }
}
