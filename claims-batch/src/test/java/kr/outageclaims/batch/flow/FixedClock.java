package kr.outageclaims.batch.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One moment for the whole day, so that two days can be compared byte by byte; given to a program by name. */
class FixedClock {

    /** New York has 01:30 for the second time; in Seoul it is the afternoon of 6 November. */
    static final Instant NOW = Instant.parse("2022-11-06T06:30:00Z");

    @Bean
    @Primary
    Clock stoppedClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
