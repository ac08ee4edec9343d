package kr.outageclaims.intake.web.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often claims may be looked up.
 *
 * @param asksPerMinute most lookups and codes asked for or typed from one address
 * @param wrongPerReceipt most wrong contacts for one receipt number in a row; one more every minute
 */
@ConfigurationProperties("claims.status")
record StatusSettings(int asksPerMinute, int wrongPerReceipt) {}
