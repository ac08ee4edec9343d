package kr.outageclaims.batch.review;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenReading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of the council over six proposals, on a database of its own. */
final class CouncilRound implements AutoCloseable {

    static final String VERSION = "2022-12-29";
    static final String SECRET_PHONE = "010-9876-5432";

    private final BatchProgram program;
    private Path out = Path.of("");
    private List<Long> ids = List.of();

    private CouncilRound(BatchProgram program) {
        this.program = program;
    }

    static CouncilRound onFreshDatabase() {
        CouncilRound round = new CouncilRound(BatchProgram.onFreshDatabase());
        round.propose();
        return round;
    }

    /**
     * Two shops that get 30,000, a question with a loss, one without, a company, and one that is declined; nothing is
     * exported yet.
     *
     * @param folder for the workbooks
     */
    void begin(Path folder) {
        out = folder;
        GivenReading.clear(sql());
        ids = claims().add(
                        aClaim("shop1").losing(200_000),
                        aClaim("shop2").losing(250_000),
                        aClaim("loss").losing(333_333).saying("=연락 주세요 " + SECRET_PHONE + " hong@example.com"),
                        aClaim("unknown"),
                        aClaim("company").losing(2_000_000),
                        aClaim("thanks"));
        aReading().bySmallBusiness("one").of(sql(), ids.get(0));
        aReading().bySmallBusiness("two").of(sql(), ids.get(1));
        aReading().of(sql(), ids.get(2));
        aReading().of(sql(), ids.get(3));
        aReading().of(sql(), ids.get(4));
        aReading().withoutLoss().of(sql(), ids.get(5));
        propose();
    }

    Answer run(String... arguments) {
        return program.run(arguments);
    }

    void propose() {
        program.run("propose", "--incident", INCIDENT, "--rulebook", VERSION);
    }

    Answer export() {
        Answer answer =
                program.run("review", "export", "--incident", INCIDENT, "--rulebook", VERSION, "--out", out.toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer;
    }

    Answer importBy(String who, Path... files) {
        List<String> arguments = new ArrayList<>(List.of("review", "import"));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        arguments.addAll(List.of("--by", who));
        return program.run(arguments.toArray(String[]::new));
    }

    Path workbook(int number) {
        return out.resolve("review-" + INCIDENT + "-round" + number + ".xlsx");
    }

    Path allProposals(int number) {
        return out.resolve("review-" + INCIDENT + "-round" + number + "-all.xlsx");
    }

    /** Of the claim at this place among the six. */
    long id(int claim) {
        return ids.get(claim);
    }

    String receipt(int claim) {
        return receiptOf(id(claim));
    }

    String receiptOf(long id) {
        return sql().sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    List<String> decisions() {
        return sql().sql("""
                        SELECT CONCAT(external_id, ' ', decision, ' ', cash_won, ' ', entitlements, ' ',
                                      IF(singly, 'singly', 'group'))
                        FROM newest_decision d JOIN claim c ON c.id = d.claim_id ORDER BY external_id
                        """).query(String.class).list();
    }

    List<String> closedRounds() {
        return sql().sql("SELECT CONCAT(number, ' ', closed_by) FROM review_round WHERE closed_at IS NOT NULL")
                .query(String.class)
                .list();
    }

    GivenClaims claims() {
        return new GivenClaims(sql());
    }

    JdbcClient sql() {
        return program.sql();
    }

    BatchProgram program() {
        return program;
    }

    @Override
    public void close() {
        program.close();
    }
}
