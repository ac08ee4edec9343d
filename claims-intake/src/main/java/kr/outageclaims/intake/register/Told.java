package kr.outageclaims.intake.register;

import java.time.Instant;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a claim tells, without the person: for claimants who correct it. Never printed.
 *
 * @param claimedAmount null when not stated
 * @param fee null when not stated
 */
public record Told(
        @Nullable UserType userType,
        @Nullable String service,
        @Nullable String feature,
        @Nullable Instant damageFrom,
        @Nullable Instant damageTo,
        String narrative,
        @Nullable Won claimedAmount,
        @Nullable Won fee) {

    /**
     * SQL of what each claim tells now, which is what its newest correction says, if there is one: columns {@code id}
     * and {@code incident}, and one for each of these components in the words of the table {@code claim}.
     */
    public static final String OF_CLAIMS = """
            SELECT c.id, c.incident,
                   IF(k.id IS NULL, c.user_type, k.user_type) AS user_type,
                   IF(k.id IS NULL, c.service, k.service) AS service,
                   IF(k.id IS NULL, c.feature, k.feature) AS feature,
                   IF(k.id IS NULL, c.damage_from, k.damage_from) AS damage_from,
                   IF(k.id IS NULL, c.damage_to, k.damage_to) AS damage_to,
                   IF(k.id IS NULL, c.narrative, k.narrative) AS narrative,
                   IF(k.id IS NULL, c.claimed_amount, k.claimed_amount) AS claimed_amount,
                   IF(k.id IS NULL, c.fee, k.fee) AS fee
              FROM claim c
              LEFT JOIN claim_correction k
                     ON k.id = (SELECT MAX(n.id) FROM claim_correction n WHERE n.claim_id = c.id)
            """;

    private static final Submission.Contact NOBODY =
            new Submission.Contact(null, null, null, null, null, null, null, null, null);

    /** Checks it by the same rules as a submission, normalises and redacts it. */
    public Answer checked() {
        Checked checked = SubmissionCheck.ofCorrection(new Submission(
                Channel.WEB,
                "correction",
                Instant.EPOCH.plusSeconds(1_600_000_000),
                NOBODY,
                userType,
                service,
                feature,
                damageFrom,
                damageTo,
                narrative,
                claimedAmount,
                fee,
                false,
                null));
        if (checked instanceof Checked.Unsound unsound) {
            return new Faulty(unsound.refused());
        }
        SoundClaim sound = ((Checked.Sound) checked).claim();
        return new Sound(new Told(
                sound.userType(),
                sound.service(),
                sound.feature(),
                sound.damageFrom(),
                sound.damageTo(),
                sound.narrative(),
                won(sound.claimedAmount()),
                won(sound.fee())));
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : new Won(amount);
    }

    /** What a check finds. */
    public sealed interface Answer {}

    /** @param told as it can be stored */
    public record Sound(Told told) implements Answer {}

    /** @param refused the first fault */
    public record Faulty(Refused refused) implements Answer {}

    @Override
    public String toString() {
        return "Told(masked)";
    }
}
