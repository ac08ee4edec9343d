package kr.outageclaims.classifier;

import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What an operator said a claim is about. It wins over every sign.
 *
 * @param feature null when it cannot be told
 * @param amount the loss the operator read, null to keep what was found
 */
public record OperatorWord(
        String service,
        @Nullable String feature,
        Reporter reporter,
        Tier tier,
        DamageNature damageNature,
        @Nullable Won amount) {}
