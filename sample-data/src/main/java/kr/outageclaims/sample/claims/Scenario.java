package kr.outageclaims.sample.claims;

import java.util.List;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.sample.narrative.Story;
import org.jspecify.annotations.Nullable;

/**
 * One kind of claim: who was harmed, in which feature, and how it is told.
 *
 * @param feature null for the services {@code none} and {@code other}
 * @param weight share among the scenarios of the same reporter, tier and nature
 * @param declaredNames what a channel's form calls the service when it asks
 * @param declaredFeatures what a form calls the feature
 * @param amounts the losses that occur, null when no money was lost
 * @param fees the monthly fees that may be stated, empty when none is
 */
record Scenario(
        String service,
        @Nullable String feature,
        Cell cell,
        int weight,
        List<String> declaredNames,
        List<String> declaredFeatures,
        @Nullable AmountModel amounts,
        List<Integer> fees,
        boolean chargeIsFee,
        boolean hasReference,
        Story story) {

    /** Reporter, tier and nature: the three figures that are published. */
    record Cell(Reporter reporter, Tier tier, DamageNature nature) {

        boolean isInScope() {
            return nature != DamageNature.OUT_OF_SCOPE;
        }

        boolean isMoneyLoss() {
            return nature == DamageNature.MONETARY;
        }

        boolean isSmallBusinessSupport() {
            return reporter == Reporter.SMALL_BUSINESS && tier == Tier.FREE && isMoneyLoss();
        }
    }
}
