package kr.outageclaims.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The public intake service. */
@SpringBootApplication
public class IntakeService {

    public static void main(String[] arguments) {
        SpringApplication.run(IntakeService.class, arguments);
    }
}
