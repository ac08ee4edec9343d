package kr.outageclaims.intake.register;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.claimant.BusinessNumber;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;

/** Checks one submission: every field is read, the first fault found is the answer. */
final class SubmissionCheck {

    static final int LONGEST_NARRATIVE = 10_000;
    static final long LARGEST_AMOUNT = 1_000_000_000_000L;
    static final int LONGEST_EXTERNAL_ID = 100;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REFERENCE = 150;
    private static final int LONGEST_ACCOUNT = 60;
    private static final int LONGEST_CONSENT = 40;
    private static final int LONGEST_SERVICE = 20;
    private static final int LONGEST_FEATURE = 30;
    /** Longer than any phone, e-mail address or number; what is longer is not read at all. */
    private static final int LONGEST_TYPED = 300;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final List<Refused> faults = new ArrayList<>();

    private final boolean asksForContact;

    private SubmissionCheck(boolean asksForContact) {
        this.asksForContact = asksForContact;
    }

    static Checked of(Submission submission) {
        return new SubmissionCheck(true).checked(submission);
    }

    /** The person is known already and not asked for again. */
    static Checked ofCorrection(Submission submission) {
        return new SubmissionCheck(false).checked(submission);
    }

    private Checked checked(Submission submission) {
        SoundClaim claim = read(submission);
        return faults.isEmpty() ? new Checked.Sound(claim) : new Checked.Unsound(faults.get(0));
    }

    private SoundClaim read(Submission from) {
        Origin origin = new Origin(from.channel(), externalId(from.externalId()));
        Instant received = requireNonNull(time("received_at", from.receivedAt()));
        Person person = person(from.contact());
        Instant start = time("damage_from", from.damageFrom());
        Instant end = time("damage_to", from.damageTo());
        if (start != null && end != null && end.isBefore(start)) {
            faults.add(RefusalCode.TO_BEFORE_FROM.at("damage_to"));
        }
        return new SoundClaim(
                origin,
                received,
                person,
                from.userType(),
                code("service", from.service(), LONGEST_SERVICE),
                code("feature", from.feature(), LONGEST_FEATURE),
                start,
                end,
                narrative(from.narrative()),
                amount("claimed_amount", from.claimedAmount()),
                amount("fee", from.fee()),
                from.evidence(),
                text("consent", from.consent(), LONGEST_CONSENT));
    }

    private Person person(Submission.Contact from) {
        Person person = new Person(
                text("name", from.name(), LONGEST_NAME),
                typed("phone", from.phone(), RefusalCode.BAD_PHONE, PhoneNumber::of),
                typed("email", from.email(), RefusalCode.BAD_EMAIL, EmailAddress::of),
                typed("business_number", from.businessNumber(), RefusalCode.BAD_BUSINESS_NUMBER, BusinessNumber::of),
                reference("account_reference", from.accountReference()),
                reference("transaction_reference", from.transactionReference()),
                Optional.ofNullable(PlainText.line(from.bankCode()))
                        .flatMap(Banks::codeOf)
                        .orElse(null),
                account(from.accountNumber()),
                text("account_holder", from.accountHolder(), LONGEST_NAME));
        if (asksForContact && PlainText.line(from.phone()) == null && PlainText.line(from.email()) == null) {
            faults.add(RefusalCode.MISSING_CONTACT.at("phone"));
        }
        return person;
    }

    private String externalId(String typed) {
        String id = PlainText.line(typed);
        if (id == null) {
            faults.add(RefusalCode.MISSING_EXTERNAL_ID.at("external_id"));
            return "";
        }
        if (ResidentNumbers.surelyIn(id)) {
            faults.add(RefusalCode.RESIDENT_NUMBER.at("external_id"));
        }
        return within("external_id", id, LONGEST_EXTERNAL_ID);
    }

    private String narrative(String typed) {
        String narrative = PlainText.paragraphs(typed);
        if (narrative.isEmpty()) {
            faults.add(RefusalCode.MISSING_NARRATIVE.at("narrative"));
        }
        return ResidentNumbers.redact(within("narrative", narrative, LONGEST_NARRATIVE));
    }

    /** A line of text, its resident numbers cut out; the length counts before that. */
    private @Nullable String text(String column, @Nullable String typed, int longest) {
        String line = PlainText.line(typed);
        if (line == null) {
            return null;
        }
        String kept = within(column, line, longest);
        return ResidentNumbers.surelyIn(kept) ? ResidentNumbers.redact(kept) : kept;
    }

    /** A reference that holds a resident number is left empty: cut to pieces it would lead nobody anywhere. */
    private @Nullable String reference(String column, @Nullable String typed) {
        String line = PlainText.line(typed);
        return line == null || ResidentNumbers.surelyIn(line) ? null : within(column, line, LONGEST_REFERENCE);
    }

    private <T> @Nullable T typed(
            String column, @Nullable String typed, RefusalCode bad, Function<String, Optional<T>> reader) {
        String line = PlainText.line(typed);
        if (line == null) {
            return null;
        }
        Optional<T> value = line.length() <= LONGEST_TYPED ? reader.apply(line) : Optional.empty();
        if (value.isEmpty()) {
            faults.add(bad.at(column));
        } else if (ResidentNumbers.surelyIn(line)) {
            faults.add(RefusalCode.RESIDENT_NUMBER.at(column));
        }
        return value.orElse(null);
    }

    /** A resident number typed for an account is dropped: the claimant will be asked for an account. */
    private @Nullable AccountNumber account(@Nullable String typed) {
        String line = PlainText.line(typed);
        if (line == null || ResidentNumbers.isOne(line)) {
            return null;
        }
        return AccountNumber.of(within("account_number", line, LONGEST_ACCOUNT));
    }

    private @Nullable String code(String column, @Nullable String typed, int longest) {
        String code = PlainText.line(typed);
        if (code != null && (code.length() > longest || !CODE.matcher(code).matches())) {
            faults.add(RefusalCode.BAD_CODE.at(column));
        }
        return code;
    }

    private @Nullable Instant time(String column, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || !time.isBefore(LATEST))) {
            faults.add(RefusalCode.BAD_TIME.at(column));
        }
        return time == null ? null : time.truncatedTo(MILLIS);
    }

    /** 0 is the same as not stated. */
    private @Nullable Long amount(String column, @Nullable Won amount) {
        if (amount == null || amount.isZero()) {
            return null;
        }
        if (amount.amount() > LARGEST_AMOUNT) {
            faults.add(RefusalCode.AMOUNT_TOO_LARGE.at(column));
        }
        return amount.amount();
    }

    private String within(String column, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(RefusalCode.TEXT_TOO_LONG.at(column, longest));
        }
        return text;
    }
}
