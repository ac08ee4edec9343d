package kr.outageclaims.intake.register;

import static kr.outageclaims.intake.register.Submissions.aSubmission;
import static kr.outageclaims.intake.register.Submissions.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.ResidentNumbers;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.fixture.CountedStatements;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.intake.register.Registration.Registered;
import kr.outageclaims.intake.register.Registration.Repeated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RegisterIT {

    private static final String INCIDENT = "2022-10-15-pangyo";

    private static RegisterBench bench;
    private static Register register;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void open() {
        bench = new RegisterBench();
        register = bench.register();
        jdbc = bench.jdbc();
    }

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void storesAClaimAsItCame() {
        Registration answer =
                register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0);

        assertThat(jdbc.queryForMap("""
                        SELECT receipt_number, incident, channel, external_id, CAST(received_at AS CHAR) AS received_at,
                               language, user_type, service, feature, CAST(damage_from AS CHAR) AS damage_from,
                               CAST(damage_to AS CHAR) AS damage_to, narrative, claimed_amount, fee,
                               evidence_declared, consent_version
                          FROM claim"""))
                .containsEntry("receipt_number", receipt(answer).value())
                .containsEntry("incident", INCIDENT)
                .containsEntry("channel", "email")
                .containsEntry("external_id", "E-1")
                .containsEntry("received_at", "2022-10-20 03:04:05.678")
                .containsEntry("language", "ko")
                .containsEntry("user_type", "SMALL_BUSINESS")
                .containsEntry("service", "talk")
                .containsEntry("feature", "channel")
                .containsEntry("damage_from", "2022-10-15 06:30:00.000")
                .containsEntry("damage_to", "2022-10-16 06:30:00.000")
                .containsEntry("narrative", "톡채널 주문이 끊겨 52만원을 손해 봤습니다.")
                .containsEntry("claimed_amount", 520_000L)
                .containsEntry("fee", null)
                .containsEntry("evidence_declared", true)
                .containsEntry("consent_version", "2022-10-19");
    }

    @Test
    void sealsThePersonAndShowsMasks() {
        ReceiptNumber receipt =
                receipt(register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0));

        Map<String, Object> row = jdbc.queryForMap("SELECT * FROM claimant JOIN data_key ON data_key.id = data_key_id");
        Unsealing.Opener opener = Unsealing.of(bench.keys()).open((byte[]) row.get("wrapped"));

        assertThat(row)
                .containsEntry("name_masked", "홍*동")
                .containsEntry("phone_masked", "010-****-5678")
                .containsEntry("email_masked", "h***@example.com")
                .containsEntry("bank_code", "004");
        assertThat((byte[]) row.get("beneficiary_index")).isEqualTo(row.get("business_index"));
        assertThat(List.of(SealedField.values()))
                .map(field -> opener.open(receipt, field, (byte[]) row.get(field.column() + "_sealed")))
                .containsExactly(
                        "홍길동",
                        "01012345678",
                        "hong@example.com",
                        "9990110073",
                        "user-77123",
                        "T-990011",
                        "110234567890",
                        "홍길동");
    }

    @Test
    void aSealedValueMovedToAnotherRowDoesNotOpen() {
        List<Registration> answers =
                register.register(INCIDENT, List.of(aSubmission("E-1"), told(aSubmission("E-2"), "둘째")));

        Map<String, Object> row = jdbc.queryForMap("""
                SELECT wrapped, account_number_sealed FROM claimant
                  JOIN data_key ON data_key.id = data_key_id JOIN claim ON claim.id = claim_id
                 WHERE external_id = 'E-1'""");
        Unsealing.Opener opener = Unsealing.of(bench.keys()).open((byte[]) row.get("wrapped"));
        byte[] sealed = (byte[]) row.get("account_number_sealed");

        assertThat(opener.open(receipt(answers.get(0)), SealedField.ACCOUNT_NUMBER, sealed))
                .isEqualTo("110234567890");
        assertThatThrownBy(() -> opener.open(receipt(answers.get(1)), SealedField.ACCOUNT_NUMBER, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opener.open(receipt(answers.get(0)), SealedField.PHONE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameContentAgainIsARepeat() {
        Registration first =
                register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0);

        List<Registration> again = register.register(INCIDENT, List.of(aSubmission("E-1"), aSubmission("E-1")));

        assertThat(again).containsExactly(new Repeated(receipt(first)), new Repeated(receipt(first)));
        assertThat(count("claim")).isEqualTo(1);
        assertThat(count("data_key")).isEqualTo(1);
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        register.register(INCIDENT, List.of(aSubmission("E-1")));

        Registration answer = register.register(INCIDENT, List.of(told(aSubmission("E-1"), "다른 이야기")))
                .get(0);

        assertThat(answer).isEqualTo(RefusalCode.CONFLICTING_REPEAT.at("external_id"));
        assertThat(jdbc.queryForObject("SELECT narrative FROM claim", String.class))
                .startsWith("톡채널");
    }

    @Test
    void anIdTwiceInOneCallIsTakenOnce() {
        List<Registration> answers = register.register(
                INCIDENT, List.of(aSubmission("E-1"), aSubmission("E-1"), told(aSubmission("E-1"), "다른 이야기")));

        ReceiptNumber receipt = receipt(answers.get(0));
        assertThat(answers)
                .containsExactly(
                        new Registered(receipt),
                        new Repeated(receipt),
                        RefusalCode.CONFLICTING_REPEAT.at("external_id"));
    }

    @Test
    void theSameIdInAnotherIncidentIsAnotherClaim() {
        Registration first =
                register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0);
        Registration second =
                register.register("2024-05-21", List.of(aSubmission("E-1"))).get(0);

        assertThat(receipt(second)).isNotEqualTo(receipt(first));
    }

    @Test
    void residentNumbersReachNoTable() {
        register.register(
                INCIDENT,
                List.of(
                        told(aSubmission("E-1"), "제 주민번호는 900101-1234567 입니다"),
                        told(aSubmission("E-2"), "제 주민번호는 ９００１０１－１２３４５６７ 입니다"),
                        told(aSubmission("E-3"), "9001011234567")));

        assertThat(jdbc.queryForList("SELECT narrative FROM claim ORDER BY external_id", String.class))
                .containsExactly(
                        "제 주민번호는 " + ResidentNumbers.REDACTED + " 입니다",
                        "제 주민번호는 " + ResidentNumbers.REDACTED + " 입니다",
                        ResidentNumbers.REDACTED);
        assertThat(bench.everythingStored()).doesNotContainPattern("[0-9]{6}-?[1-8][0-9]{6}");
    }

    @Test
    void nothingPersonalIsStoredInClear() {
        register.register(INCIDENT, List.of(aSubmission("E-1")));

        assertThat(bench.everythingStored())
                .contains("홍*동")
                .doesNotContain(
                        "홍길동",
                        "12345678",
                        "1234-5678",
                        "hong@",
                        "9990110073",
                        "999-01-10073",
                        "110234567890",
                        "110-234-567890",
                        "user-77123",
                        "T-990011");
    }

    @Test
    void aRefusedRowKeepsNoOtherBack() {
        List<Registration> answers = register.register(
                INCIDENT, List.of(told(aSubmission("E-1"), " \u0000 "), aSubmission("E-2"), aSubmission(" ")));

        assertThat(answers.get(0)).isEqualTo(RefusalCode.MISSING_NARRATIVE.at("narrative"));
        assertThat(answers.get(1)).isInstanceOf(Registered.class);
        assertThat(answers.get(2))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("missing-external-id"));
    }

    @Test
    void aRolledBackCallLeavesNothingAndGivesNoNumberTwice() {
        ReceiptNumber[] lost = new ReceiptNumber[1];
        bench.transaction().executeWithoutResult(transaction -> {
            lost[0] = receipt(
                    register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0));
            transaction.setRollbackOnly();
        });

        Registration answer =
                register.register(INCIDENT, List.of(aSubmission("E-1"))).get(0);

        assertThat(answer).isInstanceOf(Registered.class);
        assertThat(receipt(answer)).isNotEqualTo(lost[0]);
        assertThat(count("claim")).isEqualTo(1);
    }

    @Test
    void aSetBackSequenceIsNoticed() {
        register.register(INCIDENT, List.of(aSubmission("E-1")));
        jdbc.update("UPDATE receipt_sequence SET next_value = next_value - 1");

        assertThatThrownBy(() -> register.register(INCIDENT, List.of(aSubmission("E-2"))))
                .hasMessageContaining("receipt_sequence was set back");
        assertThat(count("claim")).isEqualTo(1);
    }

    @Test
    void twoAtOnceStoreEveryClaimOnce() throws Exception {
        List<Submission> forwards =
                IntStream.range(0, 300).mapToObj(i -> aSubmission("E-" + i)).toList();
        List<Submission> backwards = IntStream.range(0, 400)
                .mapToObj(i -> aSubmission("E-" + (499 - i)))
                .toList();

        List<List<Registration>> answers =
                bench.atOnce(() -> register.register(INCIDENT, forwards), () -> register.register(INCIDENT, backwards));

        List<ReceiptNumber> registered = answers.stream()
                .flatMap(List::stream)
                .filter(Registered.class::isInstance)
                .map(RegisterIT::receipt)
                .toList();
        assertThat(registered).doesNotHaveDuplicates().hasSize(500);
        assertThat(answers.stream().flatMap(List::stream).filter(Repeated.class::isInstance))
                .hasSize(200);
        assertThat(jdbc.queryForList("SELECT receipt_number FROM claim JOIN claimant ON claim_id = id", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        registered.stream().map(ReceiptNumber::value).toList());
    }

    @Test
    void aThousandClaimsCostAHandfulOfStatements() throws Exception {
        Iterator<List<Submission>> thousands = IntStream.iterate(0, round -> round + 1)
                .mapToObj(RegisterIT::aThousand)
                .iterator();

        long statements = CountedStatements.fewestOf(() -> register.register(INCIDENT, thousands.next()));

        assertThat(count("claimant")).isEqualTo(5_000);
        assertThat(statements).isBetween(1L, 49L);
    }

    private static List<Submission> aThousand(int round) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> aSubmission("E-" + round + "-" + i))
                .toList();
    }

    private static ReceiptNumber receipt(Registration answer) {
        return answer instanceof Repeated repeated ? repeated.receipt() : ((Registered) answer).receipt();
    }

    private int count(String table) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? 0 : count;
    }
}
