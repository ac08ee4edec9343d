package kr.outageclaims.classifier;

import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, apart from its time: the declared fields first, then the signs of the text.
 *
 * @param featureTold the feature was declared or a word named it; else it is unknown or only the one meant by default
 */
record Guess(
        String service,
        @Nullable String feature,
        boolean featureTold,
        Reporter reporter,
        Tier tier,
        DamageNature nature,
        @Nullable Won amount,
        @Nullable String whenFound,
        int score,
        int margin,
        boolean manual) {

    static Guess of(ClaimText claim, Reading reading, KeywordSet keywords) {
        return new Guessing(claim, reading, keywords).guess();
    }

    /** The feature whose windows count; null when any feature of the service could be meant. */
    @Nullable
    String timedFeature() {
        return featureTold ? feature : null;
    }

    Guess forAPerson() {
        return new Guess(service, feature, featureTold, reporter, tier, nature, amount, whenFound, score, margin, true);
    }

    Guess settledBy(OperatorWord word) {
        return new Guess(
                word.service(),
                word.feature(),
                word.feature() != null,
                word.reporter(),
                word.tier(),
                word.damageNature(),
                word.amount() == null ? amount : word.amount(),
                whenFound,
                score,
                margin,
                false);
    }
}
