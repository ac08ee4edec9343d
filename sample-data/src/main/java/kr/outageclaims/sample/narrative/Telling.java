package kr.outageclaims.sample.narrative;

import java.time.LocalDateTime;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * What one text has to say.
 *
 * @param amount the loss to be told in words, null when the text names none
 * @param when the time to be told in Asia/Seoul, null when the text names none
 * @param mustIntroduce nothing declared tells who the claimant is, so the text has to
 */
public record Telling(
        Channel channel,
        DamageNature nature,
        @Nullable Won amount,
        @Nullable LocalDateTime when,
        boolean mustIntroduce) {}
