package kr.outageclaims.batch.manual;

import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import org.jspecify.annotations.Nullable;

/** What the keywords took a claim to be; claims of one group share it. */
record Guess(String service, @Nullable String feature, Reporter reporter, Tier tier, DamageNature damageNature) {}
