package kr.outageclaims.intake.register;

import static kr.outageclaims.intake.register.Submissions.aSubmission;
import static kr.outageclaims.intake.register.Submissions.claiming;
import static kr.outageclaims.intake.register.Submissions.lasting;
import static kr.outageclaims.intake.register.Submissions.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.register.Submission.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionCheckTest {

    private static final Instant NOON = Instant.parse("2022-10-15T03:00:00Z");

    @Test
    void aNarrativeOfTenThousandCharactersIsTheLongest() {
        assertThat(sound(told(aSubmission("E-1"), "가".repeat(10_000))).narrative())
                .hasSize(10_000);
        assertThat(sound(told(aSubmission("E-1"), "😭".repeat(10_000))).narrative())
                .hasSize(20_000);
        assertThat(SubmissionCheck.of(told(aSubmission("E-1"), "가".repeat(10_001))))
                .isEqualTo(refused("narrative", RefusalCode.TEXT_TOO_LONG, 10_000));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u0000'"})
    void aNarrativeWithoutAWordIsRefused(String narrative) {
        assertThat(SubmissionCheck.of(told(aSubmission("E-1"), narrative)))
                .isEqualTo(refused("narrative", RefusalCode.MISSING_NARRATIVE));
    }

    @Test
    void phoneOrMailIsEnough() {
        assertThat(sound(contacted(null, "hong@example.com", null)).person().phone())
                .isNull();
        assertThat(sound(contacted("010-1234-5678", " ", null)).person().email())
                .isNull();
        assertThat(SubmissionCheck.of(contacted(" ", null, "999-01-10073")))
                .isEqualTo(refused("phone", RefusalCode.MISSING_CONTACT));
    }

    @Test
    void aBadContactIsRefusedThoughTheOtherIsGood() {
        assertThat(SubmissionCheck.of(contacted("0101234", "hong@example.com", null)))
                .isEqualTo(refused("phone", RefusalCode.BAD_PHONE));
        assertThat(SubmissionCheck.of(contacted("010-1234-5678", "hong@", null)))
                .isEqualTo(refused("email", RefusalCode.BAD_EMAIL));
        assertThat(SubmissionCheck.of(contacted("010-1234-5678", null, "000-00-00000")))
                .isEqualTo(refused("business_number", RefusalCode.BAD_BUSINESS_NUMBER));
    }

    @Test
    void damageMayEndWhenItStartsButNotBefore() {
        assertThat(sound(lasting(aSubmission("E-1"), NOON, NOON)).damageTo()).isEqualTo(NOON);
        assertThat(SubmissionCheck.of(lasting(aSubmission("E-1"), NOON, NOON.minusMillis(1))))
                .isEqualTo(refused("damage_to", RefusalCode.TO_BEFORE_FROM));
        assertThat(sound(lasting(aSubmission("E-1"), null, NOON)).damageFrom()).isNull();
    }

    @Test
    void timesThatNoTableHoldsAreRefused() {
        assertThat(SubmissionCheck.of(lasting(aSubmission("E-1"), Instant.parse("1999-12-31T23:59:59Z"), null)))
                .isEqualTo(refused("damage_from", RefusalCode.BAD_TIME));
        assertThat(SubmissionCheck.of(lasting(aSubmission("E-1"), null, Instant.MAX)))
                .isEqualTo(refused("damage_to", RefusalCode.BAD_TIME));
    }

    @Test
    void amountsReachFromNotStatedToAThousandBillion() {
        assertThat(sound(claiming(aSubmission("E-1"), 0)).claimedAmount()).isNull();
        assertThat(sound(claiming(aSubmission("E-1"), 1_000_000_000_000L)).claimedAmount())
                .isEqualTo(1_000_000_000_000L);
        assertThat(SubmissionCheck.of(claiming(aSubmission("E-1"), 1_000_000_000_001L)))
                .isEqualTo(refused("claimed_amount", RefusalCode.AMOUNT_TOO_LARGE));
    }

    @Test
    void anExternalIdHasAtMostAHundredCharactersAndNoResidentNumber() {
        assertThat(sound(aSubmission("E".repeat(100))).origin().externalId()).hasSize(100);
        assertThat(SubmissionCheck.of(aSubmission("E".repeat(101))))
                .isEqualTo(refused("external_id", RefusalCode.TEXT_TOO_LONG, 100));
        assertThat(SubmissionCheck.of(aSubmission(" ")))
                .isEqualTo(refused("external_id", RefusalCode.MISSING_EXTERNAL_ID));
        assertThat(SubmissionCheck.of(aSubmission("900101-1234567")))
                .isEqualTo(refused("external_id", RefusalCode.RESIDENT_NUMBER));
        assertThat(SubmissionCheck.of(contacted(null, "9001011234567@example.com", null)))
                .isEqualTo(refused("email", RefusalCode.RESIDENT_NUMBER));
    }

    @Test
    void residentNumbersAreCutOutOfEveryText() {
        String number = "900101-1234567";
        Person person = sound(aSubmission(
                        "E-1",
                        new Contact(
                                "홍길동 " + number,
                                "010-1234-5678",
                                null,
                                null,
                                "id " + number,
                                "no " + number,
                                null,
                                number,
                                "홍길동 " + number)))
                .person();

        assertThat(person.name()).isEqualTo("홍길동 " + ResidentNumbers.REDACTED);
        assertThat(person.accountReference())
                .as("cut to pieces it leads nowhere")
                .isNull();
        assertThat(person.transactionReference()).isNull();
        assertThat(person.accountNumber()).isNull();
        assertThat(person.accountHolder()).isEqualTo("홍길동 " + ResidentNumbers.REDACTED);
    }

    @Test
    void anUnknownBankIsLeftEmptyAndAnOddAccountTaken() {
        Person person = sound(aSubmission(
                        "E-1", new Contact("홍길동", "010-1234-5678", null, null, null, null, "은하", "계좌 없음", null)))
                .person();

        assertThat(person.bankCode()).isNull();
        assertThat(person.accountNumber())
                .isNotNull()
                .satisfies(account -> assertThat(account.isPayable()).isFalse());
    }

    @Test
    void theLanguageIsKoreanWhenThereIsHangul() {
        assertThat(sound(told(aSubmission("E-1"), "Melon 재생 안 됨")).language()).isEqualTo("ko");
        assertThat(sound(told(aSubmission("E-1"), "Melon did not play.")).language())
                .isEqualTo("en");
    }

    @Test
    void theSameContentTypedAnotherWayIsTheSame() {
        Submission typed = aSubmission(
                "E-1", new Contact("홍길동", "010-1234-5678", "Hong@example.com", null, null, null, "국민", "110-1", null));
        Submission otherwise = aSubmission(
                "E-1", new Contact(" 홍길동", "+82 10 1234 5678", "hong@example.com", "", null, " ", "004", "1101", null));

        assertThat(sound(typed).content()).isEqualTo(sound(otherwise).content());
    }

    @Test
    void valuesThatMovedToAnotherFieldAreOtherContent() {
        Submission one =
                aSubmission("E-1", new Contact("홍길동", "010-1234-5678", null, null, "A-1", null, null, null, null));
        Submission other =
                aSubmission("E-1", new Contact("홍길동", "010-1234-5678", null, null, null, "A-1", null, null, null));

        assertThat(sound(one).content()).isNotEqualTo(sound(other).content());
    }

    @Test
    void nothingOfAPersonIsPrinted() {
        SoundClaim claim = sound(aSubmission("E-1"));

        assertThat(claim + " " + claim.person() + " " + aSubmission("E-1"))
                .doesNotContain("홍길동", "1234", "hong", "110");
    }

    private static Submission contacted(@Nullable String phone, @Nullable String email, @Nullable String business) {
        return aSubmission("E-1", new Contact("홍길동", phone, email, business, null, null, null, null, null));
    }

    private static SoundClaim sound(Submission submission) {
        return ((Checked.Sound) SubmissionCheck.of(submission)).claim();
    }

    private static Checked refused(String column, RefusalCode code, Object... arguments) {
        return new Checked.Unsound(code.at(column, arguments));
    }
}
