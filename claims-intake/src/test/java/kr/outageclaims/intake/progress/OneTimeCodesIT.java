package kr.outageclaims.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.fixture.CountedStatements;
import kr.outageclaims.intake.fixture.IntakeBench;
import kr.outageclaims.intake.notice.NoticeConfiguration;
import kr.outageclaims.intake.progress.OneTimeCodes.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTimeCodesIT {

    private static IntakeBench bench;
    private static OneTimeCodes codes;

    private ReceiptNumber receipt;

    @BeforeAll
    static void open() {
        bench = new IntakeBench(Map.of(), NoticeConfiguration.class, ProgressConfiguration.class);
        codes = bench.bean(OneTimeCodes.class);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void fileAClaim() {
        bench.clear();
        receipt = bench.given("E-1");
    }

    @Test
    void aRightCodeGivesALeaveForHalfAnHourOnce() {
        assertThat(request()).isEqualTo(Request.SENT);
        String code = lastCode();

        String token = redeem(code).orElseThrow();

        assertThat(codes.leave(token).orElseThrow().receipt()).isEqualTo(receipt);
        assertThat(redeem(code)).isEmpty();
        bench.clock().pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(codes.leave(token)).isPresent();
        bench.clock().pass(Duration.ofMillis(1));
        assertThat(codes.leave(token)).isEmpty();
    }

    @Test
    void aLeaveCanBeEndedAndATokenOfNobodyIsNone() {
        request();
        String token = redeem(lastCode()).orElseThrow();

        codes.end(codes.leave(token).orElseThrow());

        assertThat(codes.leave(token)).isEmpty();
        assertThat(codes.leave("")).isEmpty();
        assertThat(codes.leave(token + "x")).isEmpty();
    }

    @Test
    void fiveTriesAndNoMore() {
        request();
        String code = lastCode();
        for (int i = 0; i < 4; i++) {
            assertThat(redeem(other(code))).isEmpty();
        }
        assertThat(redeem(code)).isPresent();

        request();
        String next = lastCode();
        for (int i = 0; i < 5; i++) {
            assertThat(redeem(other(next))).isEmpty();
        }
        assertThat(redeem(next)).isEmpty();
    }

    @Test
    void manyTriesAtOnceAreFiveTriesToo() {
        request();
        String code = lastCode();

        IntStream.range(0, 40).parallel().forEach(i -> redeem(other(code)));

        assertThat(bench.sql()
                        .sql("SELECT tries FROM one_time_code")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(redeem(code)).isEmpty();
    }

    @Test
    void aRightCodeTypedTwiceAtOnceGivesOneLeave() {
        request();
        String code = lastCode();

        List<String> tokens = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> redeem(code))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());

        assertThat(tokens).hasSize(1);
    }

    @Test
    void aCodeLastsTenMinutes() {
        request();
        String code = lastCode();
        bench.clock().pass(Duration.ofMinutes(10));

        assertThat(redeem(code)).isEmpty();
    }

    @Test
    void aNewCodeEndsTheEarlierOne() {
        request();
        String first = lastCode();
        request();
        String second = lastCode();

        if (!first.equals(second)) {
            assertThat(redeem(first)).isEmpty();
        }
        assertThat(redeem(second)).isPresent();
    }

    @Test
    void threeCodesInTenMinutesAndTwentyInADay() {
        int sent = 0;
        assertThat(List.of(request(), request(), request())).containsOnly(Request.SENT);
        assertThat(request()).isEqualTo(Request.TOO_OFTEN);
        for (int i = 0; i < 60; i++) {
            bench.clock().pass(Duration.ofMinutes(5));
            sent += request() == Request.SENT ? 1 : 0;
        }

        assertThat(sent).isEqualTo(17);
        assertThat(bench.waitingMessages()).hasSize(20);
    }

    @Test
    void aCodeIsErasedOnceItCountsForNoLimitAnyMore() {
        Duration asked = Duration.ZERO;
        for (int sent = 0; sent < OneTimeCodes.MOST_CODES_A_DAY; ) {
            if (request() == Request.SENT) {
                sent++;
            } else {
                bench.clock().pass(Duration.ofMinutes(1));
                asked = asked.plusMinutes(1);
            }
        }

        bench.clock().pass(Duration.ofDays(1).minus(asked).minusMillis(1));
        codes.clear();
        assertThat(stored()).isEqualTo(20);
        assertThat(request()).isEqualTo(Request.TOO_OFTEN);

        bench.clock().pass(Duration.ofMillis(1).plus(OneTimeCodes.CODE_LASTS));
        codes.clear();
        assertThat(stored()).isEqualTo(20);
        bench.clock().pass(Duration.ofMillis(1));
        codes.clear();
        assertThat(stored()).isEqualTo(17);
        assertThat(List.of(request(), request(), request())).containsOnly(Request.SENT);
        assertThat(redeem(lastCode())).isPresent();
    }

    @Test
    void aCodeOpensItsOwnClaimOnly() {
        ReceiptNumber another = bench.given("E-2");
        request();
        String code = lastCode();

        assertThat(codes.redeem(another.value(), IntakeBench.EMAIL, code)).isEmpty();
        assertThat(codes.redeem(receipt.value(), "kim@example.com", code)).isEmpty();
        assertThat(redeem(code)).isPresent();
    }

    @Test
    void saysThatCodesGoByMailAndSendsNothingToStrangers() {
        assertThat(codes.request(receipt.value(), IntakeBench.PHONE, Locale.KOREAN))
                .isEqualTo(Request.MAIL_ONLY);
        assertThat(codes.request(receipt.value(), "kim@example.com", Locale.KOREAN))
                .isEqualTo(Request.UNKNOWN);
        assertThat(codes.request(ReceiptNumber.ofSequence(99).value(), IntakeBench.EMAIL, Locale.KOREAN))
                .isEqualTo(Request.UNKNOWN);

        assertThat(bench.waitingMessages()).isEmpty();
    }

    @Test
    void aCodeForAStrangersContactCostsTheStatementsOfAWrongOne() throws Exception {
        request();
        String wrong = other(lastCode());
        String nobodys = ReceiptNumber.ofSequence(99).value();

        long ofOwner = statements(receipt.value(), IntakeBench.EMAIL, wrong);
        long ofStranger = statements(receipt.value(), "kim@example.com", wrong);
        long ofNobody = statements(nobodys, IntakeBench.EMAIL, wrong);

        assertThat(List.of(ofOwner, ofStranger, ofNobody)).containsOnly(3L);
    }

    /** Of a code that opens nothing. */
    private static long statements(String number, String contact, String code) throws Exception {
        return CountedStatements.fewestOf(
                () -> assertThat(codes.redeem(number, contact, code)).isEmpty());
    }

    @Test
    void neitherCodeNorTokenStandsInTheTables() {
        request();
        String code = lastCode();
        String token = redeem(code).orElseThrow();

        assertThat(bench.everythingStored())
                .doesNotContain(token)
                .doesNotContainPattern("(?<![0-9])" + code + "(?![0-9])");
    }

    private int stored() {
        return bench.sql()
                .sql("SELECT COUNT(*) FROM one_time_code")
                .query(Integer.class)
                .single();
    }

    private Request request() {
        return codes.request(receipt.value(), IntakeBench.EMAIL, Locale.KOREAN);
    }

    private Optional<String> redeem(String code) {
        return codes.redeem(receipt.value(), IntakeBench.EMAIL, code);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static String lastCode() {
        List<String> messages = bench.waitingMessages();
        Matcher code = Pattern.compile("확인 번호: ([0-9]{6})\n").matcher(messages.get(messages.size() - 1));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
