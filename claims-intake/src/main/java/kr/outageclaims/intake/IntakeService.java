package kr.outageclaims.intake;

import java.util.TimeZone;
import kr.outageclaims.intake.claimant.KeyFiles;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The public intake service. Its settings are in {@code intake.properties}. */
@SpringBootApplication
public class IntakeService {

    public static void main(String[] arguments) {
        // stored times are UTC, and libraries read them through the JVM's zone
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        application().run(arguments);
    }

    /** Reads {@code intake.properties}; {@code application.properties} is left to the service that embeds the register. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IntakeService.class)
                .properties("spring.config.name=intake")
                .initializers(
                        context -> context.getEnvironment().setRequiredProperties("CLAIMS_DB_URL"),
                        context -> KeyFiles.refuseWhatOpens(context.getEnvironment()::getProperty));
    }
}
