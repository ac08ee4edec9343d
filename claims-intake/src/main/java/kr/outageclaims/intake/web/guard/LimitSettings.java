package kr.outageclaims.intake.web.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much is taken.
 *
 * @param formsPerMinute most forms sent from one address
 * @param requestsAtOnce most requests worked on at the same time; the next is told to come back
 */
@ConfigurationProperties("claims.web")
record LimitSettings(int formsPerMinute, int requestsAtOnce) {}
