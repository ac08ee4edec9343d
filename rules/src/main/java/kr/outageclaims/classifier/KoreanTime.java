package kr.outageclaims.classifier;

import org.jspecify.annotations.Nullable;

/** placeholder until the time reader lands in the same change */
final class KoreanTime {
    private KoreanTime() {}

    static @Nullable String hint(NormalText text) {
        return text.length() == 0 ? null : null;
    }
}
