package kr.outageclaims.outage;

import java.time.Instant;

/**
 * One outage of the company's services (장애).
 *
 * @param id e.g. {@code 2022-10-15-pangyo}
 * @param began when the first service went down
 * @param ended the latest end of any of its windows
 */
public record Incident(String id, String koreanName, String englishName, Instant began, Instant ended) {}
