package kr.outageclaims.claim;

import java.util.Optional;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * All that a rulebook may look at, and nothing that names a person. Stored with every proposal, so that it can be
 * evaluated again.
 *
 * @param service code of the service, {@code none} or {@code other}
 * @param feature code of the feature, null when unknown
 * @param time where the declared time lies; {@link DamageTime#UNKNOWN} counts as inside
 * @param nearEdge an end of the damage lies within 30 minutes, inclusive, of a window's edge
 * @param overlapMinutes whole minutes of the damage inside the windows, rounded down; null when unknown
 * @param accumulatedMinutes the same minutes, added up as the rulebook's manifest says ({@link Accumulation}); null when
 *     unknown, and under a rulebook whose thresholds ask for none
 * @param duplicate linked to an earlier claim of the same person for the same damage
 * @param beneficiaryRank 1 for the beneficiary's earliest claim with the same kind of support, 2 for the next
 * @param loss the claimed amount, else the amount found in the text; null when neither is known
 * @param fee the monthly fee or the fee charged; null when not stated
 */
public record ClaimFacts(
        String service,
        @Nullable String feature,
        Reporter reporter,
        Tier tier,
        DamageNature damageNature,
        DamageTime time,
        boolean nearEdge,
        @Nullable Integer overlapMinutes,
        @Nullable Integer accumulatedMinutes,
        boolean duplicate,
        int beneficiaryRank,
        @Nullable Won loss,
        @Nullable Won fee,
        Evidence evidence) {

    /** For a rulebook whose thresholds ask for no accumulation. */
    public ClaimFacts(
            String service,
            @Nullable String feature,
            Reporter reporter,
            Tier tier,
            DamageNature damageNature,
            DamageTime time,
            boolean nearEdge,
            @Nullable Integer overlapMinutes,
            boolean duplicate,
            int beneficiaryRank,
            @Nullable Won loss,
            @Nullable Won fee,
            Evidence evidence) {
        this(
                service,
                feature,
                reporter,
                tier,
                damageNature,
                time,
                nearEdge,
                overlapMinutes,
                null,
                duplicate,
                beneficiaryRank,
                loss,
                fee,
                evidence);
    }

    /** The same facts with another turn of the beneficiary. */
    public ClaimFacts ofRank(int rank) {
        return new ClaimFacts(
                service,
                feature,
                reporter,
                tier,
                damageNature,
                time,
                nearEdge,
                overlapMinutes,
                accumulatedMinutes,
                duplicate,
                rank,
                loss,
                fee,
                evidence);
    }

    /** The same facts with the minutes as a rulebook wants them added up; null when they are unknown. */
    public ClaimFacts accumulating(@Nullable Integer minutes) {
        return new ClaimFacts(
                service,
                feature,
                reporter,
                tier,
                damageNature,
                time,
                nearEdge,
                overlapMinutes,
                minutes,
                duplicate,
                beneficiaryRank,
                loss,
                fee,
                evidence);
    }

    /** What was charged: the fee, else the loss. */
    public Optional<Won> charge() {
        return Optional.ofNullable(fee != null ? fee : loss);
    }

    public UserType userType() {
        return UserType.of(reporter, tier);
    }
}
