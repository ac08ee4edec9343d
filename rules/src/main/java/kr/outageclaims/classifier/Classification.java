package kr.outageclaims.classifier;

import java.util.List;
import kr.outageclaims.claim.AccumulatedMinutes;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.DamageTime;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about (분류), with the signs that spoke for it.
 *
 * @param feature null when unknown
 * @param outageWindow id of the window in which the damage lies, {@code OUTSIDE} when the declared time is in none,
 *     null when no time was declared and no single window is meant
 * @param overlapMinutes whole minutes inside the windows, null when unknown
 * @param accumulatedMinutes the same minutes, added up in the ways of thresholds; null when unknown
 * @param whenFound the time read from the text, a hint only; null when none
 * @param amountFound the amount of loss read from the text; null when none
 * @param score sum of the weights for the service chosen
 * @param margin the score's lead over the next service
 * @param manual an operator has to look
 * @param keywordSet version of the keyword set
 */
public record Classification(
        String service,
        @Nullable String feature,
        DamageTime time,
        @Nullable String outageWindow,
        @Nullable Integer overlapMinutes,
        @Nullable AccumulatedMinutes accumulatedMinutes,
        boolean nearEdge,
        @Nullable String whenFound,
        Reporter reporter,
        Tier tier,
        DamageNature damageNature,
        @Nullable Won amountFound,
        int score,
        int margin,
        boolean manual,
        List<Reason> reasons,
        String keywordSet) {

    public UserType userType() {
        return UserType.of(reporter, tier);
    }
}
