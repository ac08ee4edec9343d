package kr.outageclaims.outage;

import java.util.List;

/**
 * One thing a service does for people, e.g. {@code mobility.bike}.
 *
 * @param aliases further names under which people and channel exports know it
 * @param paidProducts what is bought there, e.g. a pass; empty where nothing is
 */
public record Feature(
        String service,
        String code,
        String koreanName,
        String englishName,
        List<String> aliases,
        List<String> paidProducts) {

    /** {@code service.code}. */
    public String qualified() {
        return service + "." + code;
    }
}
