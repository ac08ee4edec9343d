package kr.outageclaims.intake.web.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.outageclaims.intake.claimant.BlindIndex;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.intake.register.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the claimant has told of the same damage before: same person, service, feature and amount, time not disjoint.
 * A claim tells what its newest correction says; one that was withdrawn tells nothing.
 * The answer is yes or no and never leads to the earlier claim, since whoever asks has shown no right to see it.
 */
@Component
final class EarlierClaims {

    private static final String COUNT = """
            SELECT COUNT(*)
              FROM claimant
              JOIN (""" + Told.OF_CLAIMS + """
                   ) told ON told.id = claimant.claim_id
             WHERE (claimant.phone_index = :phone OR claimant.email_index = :email)
               AND told.incident = :incident
               AND told.service <=> :service AND told.feature <=> :feature
               AND told.claimed_amount <=> :amount
               AND (told.damage_from IS NULL OR :to IS NULL OR told.damage_from <= :to)
               AND (told.damage_to IS NULL OR :from IS NULL OR told.damage_to >= :from)
               AND NOT EXISTS (SELECT 1 FROM claim_withdrawal w WHERE w.claim_id = told.id)
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
