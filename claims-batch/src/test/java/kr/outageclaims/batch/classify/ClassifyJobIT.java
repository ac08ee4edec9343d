package kr.outageclaims.batch.classify;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.fixture.GivenClaim;
import kr.outageclaims.batch.fixture.GivenClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassifyJobIT {

    private static BatchProgram program;
    private static GivenClaims claims;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        claims = new GivenClaims(program.sql());
        assertThat(program.run("classify", "--incident", INCIDENT).exitCode()).isZero();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void emptyTables() {
        claims.clear();
    }

    @Test
    void saysSoWhenThereIsNothingNew() {
        claims.add(aClaim("A-1"));
        classify();

        BatchProgram.Answer again = program.run("classify", "--incident", INCIDENT);

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("nothing new");
        assertThat(count("classification")).isEqualTo(1);
    }

    @Test
    void readsOnlyTheNextDaysClaimsTheNextDay() {
        claims.add(aClaim("A-1"), aClaim("A-2"));
        classify();
        List<Map<String, Object>> firstDay = rows("SELECT * FROM classification ORDER BY id");
        claims.add(aClaim("A-3"));

        classify();

        assertThat(rows("SELECT * FROM classification WHERE claim_id <= 2 ORDER BY id"))
                .isEqualTo(firstDay);
        assertThat(rows("SELECT claim_id FROM classification WHERE claim_id > 2"))
                .hasSize(1);
    }

    @Test
    void givesTheSameResultForAnyNumberOfRanges() {
        GivenClaim[] many = IntStream.range(0, 60)
                .mapToObj(n -> aClaim("A-" + n).byPhone("phone " + n % 17).losing(1000 + n % 3))
                .toArray(GivenClaim[]::new);
        claims.add(many);
        classify("--partitions", "1");
        List<Map<String, Object>> inOne = outcome();
        claims.clear();
        claims.add(many);

        classify("--partitions", "7");

        assertThat(outcome()).isEqualTo(inOne);
        assertThat(count("duplicate_link")).isPositive();
    }

    @Test
    void goesOnWhereABrokenRunLeftOff() {
        GivenClaim[] given = {aClaim("A-1"), aClaim("A-2"), aClaim("A-3"), aClaim("A-4")};
        claims.add(given);
        classify();
        List<Map<String, Object>> whole = outcome();
        claims.clear();
        claims.add(given);
        program.sql().sql("""
                CREATE TRIGGER broken BEFORE INSERT ON classification FOR EACH ROW
                IF NEW.claim_id = 3 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the disk is full'; END IF
                """).update();
        BatchProgram.Answer broken = program.run("classify", "--incident", INCIDENT);
        List<Long> readBefore = program.sql()
                .sql("SELECT claim_id FROM classification ORDER BY claim_id")
                .query(Long.class)
                .list();
        program.sql().sql("DROP TRIGGER broken").update();

        BatchProgram.Answer again = program.run("classify", "--incident", INCIDENT);

        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).contains("the disk is full").contains("the same command continues");
        assertThat(readBefore).containsExactly(1L, 2L);
        assertThat(again.out()).contains("continuing the unfinished run");
        assertThat(outcome()).isEqualTo(whole);
    }

    @Test
    void followsAnOperatorsWordAndKeepsIt() {
        claims.add(aClaim("A-1").about(null, null).saying("환불해 주세요 3만원 손해 봤어요"));
        classify();
        answer(1, "gift", "coupon-use", "PAID");

        classify();
        classify();

        assertThat(rows("SELECT answer_id, service, feature, tier, manual FROM newest_classification"))
                .extracting(
                        row -> row.get("service"),
                        row -> row.get("feature"),
                        row -> row.get("tier"),
                        row -> row.get("manual"))
                .containsExactly(tuple("gift", "coupon-use", "PAID", false));
        assertThat(count("classification")).isEqualTo(2);
    }

    @Test
    void linksTheLaterClaimOfTheSameDamageToTheEarlier() {
        claims.add(
                aClaim("late").byPhone("p").losing(5000).receivedAt("2022-10-21T00:00:00Z"),
                aClaim("early").byPhone("p").losing(5000).receivedAt("2022-10-20T00:00:00Z"),
                aClaim("other amount").byPhone("p").losing(5001),
                aClaim("other person").byPhone("q").losing(5000),
                aClaim("other feature").byPhone("p").losing(5000).about("mobility", "parking"));

        classify();

        assertThat(links()).containsExactly(tuple("late", "early"));
    }

    @Test
    void knowsAPersonByPhoneOrEmailOrBusinessNumberAndLinksToTheOriginal() {
        claims.add(
                aClaim("first").by("p", null, null).losing(1),
                aClaim("second").by("p", "e", null).losing(1),
                aClaim("third").by(null, "e", "b").losing(1),
                aClaim("fourth").by("x", null, "b").losing(1));

        classify();

        assertThat(links())
                .containsExactly(tuple("fourth", "first"), tuple("second", "first"), tuple("third", "first"));
    }

    @Test
    void takesTimesThatOnlyTouchAsDisjointAndUnknownOnesAsNot() {
        claims.add(
                aClaim("morning").byPhone("p").losing(1).during("2022-10-15T20:00:00Z", "2022-10-15T22:00:00Z"),
                aClaim("from the minute it ended")
                        .byPhone("p")
                        .losing(1)
                        .during("2022-10-15T22:00:00Z", "2022-10-15T23:00:00Z"),
                aClaim("a second before").byPhone("q").losing(1).during("2022-10-15T21:59:59Z", "2022-10-15T23:00:00Z"),
                aClaim("morning of q").byPhone("q").losing(1).during("2022-10-15T20:00:00Z", "2022-10-15T22:00:00Z"),
                aClaim("open end").byPhone("r").losing(1).during("2022-10-15T20:00:00Z", null),
                aClaim("unknown").byPhone("r").losing(1).during(null, null));

        classify();

        assertThat(links()).containsExactly(tuple("morning of q", "a second before"), tuple("unknown", "open end"));
    }

    @Test
    void neverMakesAClaimADuplicateOnceItIsProposed() {
        claims.add(aClaim("run 1, received late").byPhone("p").losing(1).receivedAt("2022-11-05T00:00:00Z"));
        classify();
        assertThat(program.run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29"))
                .extracting(BatchProgram.Answer::exitCode)
                .isEqualTo(0);
        claims.add(
                aClaim("run 2, received early").byPhone("p").losing(1).receivedAt("2022-10-20T00:00:00Z"),
                aClaim("run 2, received last").byPhone("p").losing(1).receivedAt("2022-11-06T00:00:00Z"));

        classify();

        assertThat(links())
                .containsExactly(
                        tuple("run 2, received early", "run 1, received late"),
                        tuple("run 2, received last", "run 1, received late"));
    }

    @Test
    void linksByDateAcrossRunsAsLongAsNothingIsProposed() {
        claims.add(aClaim("run 1, received late").byPhone("p").losing(1).receivedAt("2022-11-05T00:00:00Z"));
        classify();
        claims.add(aClaim("run 2, received early").byPhone("p").losing(1).receivedAt("2022-10-20T00:00:00Z"));

        classify();

        assertThat(links()).containsExactly(tuple("run 1, received late", "run 2, received early"));
    }

    @Test
    void linksAClaimThatWaitedForAnOperatorOnceItsAnswerIsFollowed() {
        claims.add(
                aClaim("waits")
                        .about(null, null)
                        .byPhone("p")
                        .saying("환불해 주세요 3만원 손해 봤어요")
                        .losing(30000)
                        .receivedAt("2022-10-19T00:00:00Z"),
                aClaim("clear")
                        .about("gift", "coupon-use")
                        .byPhone("p")
                        .losing(30000)
                        .saying("기프티콘 쿠폰을 가게에서 쓰지 못했습니다"));
        classify();
        assertThat(links()).isEmpty();
        answer(1, "gift", "coupon-use", "PAID");

        classify();

        assertThat(links()).containsExactly(tuple("clear", "waits"));
    }

    @Test
    void refusesAnUnknownIncidentAndASenselessNumberOfRanges() {
        BatchProgram.Answer incident = program.run("classify", "--incident", "1999-01-01-nowhere");
        BatchProgram.Answer ranges = program.run("classify", "--incident", INCIDENT, "--partitions", "0");

        assertThat(List.of(incident.exitCode(), ranges.exitCode())).containsExactly(2, 2);
        assertThat(incident.err()).contains("1999-01-01-nowhere");
        assertThat(ranges.err()).contains("--partitions 0");
    }

    private static void classify(String... options) {
        List<String> command = new java.util.ArrayList<>(List.of("classify", "--incident", INCIDENT));
        command.addAll(List.of(options));
        BatchProgram.Answer answer = program.run(command.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    private static void answer(long claim, String service, String feature, String tier) {
        program.sql().sql("""
                INSERT INTO manual_answer (claim_id, classification_id, service, feature, reporter, tier, damage_nature,
                    answered_by, answered_at, row_key)
                SELECT claim_id, id, ?, ?, 'INDIVIDUAL', ?, 'MONETARY', 'op', UTC_TIMESTAMP(3), 'row'
                FROM newest_classification WHERE claim_id = ?
                """).params(service, feature, tier, claim).update();
    }

    private static List<Map<String, Object>> outcome() {
        return rows("""
                SELECT cl.external_id, c.keyword_set, c.answer_id, c.service, c.feature, c.damage_time, c.outage_window,
                       c.overlap_minutes, c.near_edge, c.when_found, c.reporter, c.tier, c.damage_nature,
                       c.amount_found, c.score, c.margin, c.manual, c.reasons, original.external_id AS duplicate_of
                FROM claim cl
                JOIN newest_classification c ON c.claim_id = cl.id
                LEFT JOIN duplicate_link l ON l.claim_id = cl.id
                LEFT JOIN claim original ON original.id = l.duplicate_of
                ORDER BY cl.id
                """);
    }

    private static List<org.assertj.core.groups.Tuple> links() {
        return rows("""
                SELECT cl.external_id AS duplicate, original.external_id AS original
                FROM duplicate_link l
                JOIN claim cl ON cl.id = l.claim_id
                JOIN claim original ON original.id = l.duplicate_of
                ORDER BY cl.external_id
                """).stream()
                .map(row -> tuple(row.get("duplicate"), row.get("original")))
                .toList();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return program.sql().sql(sql).query().listOfRows();
    }

    private static long count(String table) {
        return program.sql()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
