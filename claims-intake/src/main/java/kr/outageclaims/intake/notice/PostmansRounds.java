package kr.outageclaims.intake.notice;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the postman out every few seconds, one round at a time. */
@Component
@EnableScheduling
class PostmansRounds {

    private final Postman postman;

    PostmansRounds(Postman postman) {
        this.postman = postman;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void go() {
        postman.deliver();
    }
}
