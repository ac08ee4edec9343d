package kr.outageclaims.outage;

import java.util.List;

/**
 * A service of the company; also {@code none} (about these services, none named) and {@code other} (not about them).
 */
public record AffectedService(
        String code, String koreanName, String englishName, List<String> aliases, List<Feature> features) {}
