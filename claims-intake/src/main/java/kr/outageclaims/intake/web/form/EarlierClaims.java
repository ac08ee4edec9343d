package kr.outageclaims.intake.web.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import kr.outageclaims.intake.register.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the claimant has told of the same damage before: same person, service, feature and amount, time not disjoint.
 * The answer is yes or no and never leads to the earlier claim, since whoever asks has shown no right to see it.
 */
@Component
final class EarlierClaims {

    private static final String COUNT = """
            SELECT COUNT(*)
              FROM claimant
              JOIN claim ON claim.id = claimant.claim_id
             WHERE (claimant.phone_index = :phone OR claimant.email_index = :email)
               AND claim.incident = :incident
               AND claim.service <=> :service AND claim.feature <=> :feature
               AND claim.claimed_amount <=> :amount
               AND (claim.damage_from IS NULL OR :to IS NULL OR claim.damage_from <= :to)
               AND (claim.damage_to IS NULL OR :from IS NULL OR claim.damage_to >= :from)
            """;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    EarlierClaims(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    boolean hasSame(String incident, Submission claim) {
        Submission.Contact contact = claim.contact();
        return jdbc.sql(COUNT)
                        .param("incident", incident)
                        .param(
                                "phone",
                                Optional.ofNullable(contact.phone())
                                        .flatMap(PhoneNumber::of)
                                        .map(index::of)
                                        .orElse(null))
                        .param(
                                "email",
                                Optional.ofNullable(contact.email())
                                        .flatMap(EmailAddress::of)
                                        .map(index::of)
                                        .orElse(null))
                        .param("service", claim.service())
                        .param("feature", claim.feature())
                        .param(
                                "amount",
                                claim.claimedAmount() == null
                                        ? null
                                        : claim.claimedAmount().amount())
                        .param("from", utc(claim.damageFrom()))
                        .param("to", utc(claim.damageTo()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
