package kr.outageclaims.intake.register;

import static kr.outageclaims.money.Won.won;

import java.time.Instant;
import java.util.function.UnaryOperator;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import org.jspecify.annotations.Nullable;

/** A café owner's e-mail; every verb changes one thing about it. Persons and numbers are invented. */
final class Submissions {

    static final String NAME = "홍길동";
    static final String PHONE = "010-1234-5678";
    static final String EMAIL = "hong@example.com";
    static final String BUSINESS_NUMBER = "999-01-10073";
    static final String ACCOUNT = "110-234-567890";
    static final String REFERENCE = "user-77123";
    static final String TRANSACTION = "T-990011";

    private Submissions() {}

    static Submission.Contact aContact() {
        return new Submission.Contact(
                NAME, PHONE, EMAIL, BUSINESS_NUMBER, REFERENCE, TRANSACTION, "004", ACCOUNT, NAME);
    }

    static Submission aSubmission(String externalId) {
        return aSubmission(externalId, aContact());
    }

    static Submission aSubmission(String externalId, Submission.Contact contact) {
        return new Submission(
                Channel.EMAIL,
                externalId,
                Instant.parse("2022-10-20T03:04:05.678Z"),
                contact,
                UserType.SMALL_BUSINESS,
                "talk",
                "channel",
                Instant.parse("2022-10-15T06:30:00Z"),
                Instant.parse("2022-10-16T06:30:00Z"),
                "톡채널 주문이 끊겨 52만원을 손해 봤습니다.",
                won(520_000),
                null,
                true,
                "2022-10-19");
    }

    static Submission told(Submission from, String narrative) {
        return new Submission(
                from.channel(),
                from.externalId(),
                from.receivedAt(),
                from.contact(),
                from.userType(),
                from.service(),
                from.feature(),
                from.damageFrom(),
                from.damageTo(),
                narrative,
                from.claimedAmount(),
                from.fee(),
                from.evidence(),
                from.consent());
    }

    static Submission lasting(Submission from, @Nullable Instant start, @Nullable Instant end) {
        return new Submission(
                from.channel(),
                from.externalId(),
                from.receivedAt(),
                from.contact(),
                from.userType(),
                from.service(),
                from.feature(),
                start,
                end,
                from.narrative(),
                from.claimedAmount(),
                from.fee(),
                from.evidence(),
                from.consent());
    }

    static Submission claiming(Submission from, long amount) {
        return new Submission(
                from.channel(),
                from.externalId(),
                from.receivedAt(),
                from.contact(),
                from.userType(),
                from.service(),
                from.feature(),
                from.damageFrom(),
                from.damageTo(),
                from.narrative(),
                won(amount),
                from.fee(),
                from.evidence(),
                from.consent());
    }

    static Submission withContact(Submission from, UnaryOperator<Submission.Contact> change) {
        return new Submission(
                from.channel(),
                from.externalId(),
                from.receivedAt(),
                change.apply(from.contact()),
                from.userType(),
                from.service(),
                from.feature(),
                from.damageFrom(),
                from.damageTo(),
                from.narrative(),
                from.claimedAmount(),
                from.fee(),
                from.evidence(),
                from.consent());
    }
}
