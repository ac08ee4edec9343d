package kr.outageclaims.batch.bank;

import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finance and the bank: payout files go out, and come back with three more columns. */
record BankDesk(BatchProgram program, Path folder) {

    static final String STEM = INCIDENT + "-round-1";
    static final String PAID = "정상,,2023-01-10 10:00:00";
    static final String RETURNED = "불능,계좌번호 오류,2023-01-10 10:00:00";
    static final String HEADER = "처리결과,불능사유,처리일시";

    /** Writes the payout files of round 1. */
    void create() {
        Answer answer = program.run(
                "payout",
                "create",
                "--incident",
                INCIDENT,
                "--round",
                "1",
                "--out",
                payouts().toString());
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    Path payouts() {
        return folder.resolve("payouts");
    }

    /** A payout file as text, e.g. of {@code bank-…-001}. */
    String sheet(String name) throws IOException {
        return Files.readString(payouts().resolve(name + ".csv"));
    }

    static String first() {
        return "bank-" + STEM + "-001";
    }

    static String supplement(int number) {
        return "bank-" + STEM + "-supplement-" + number + "-001";
    }

    /** The payout file of this name with what the bank says of each line, by the claim's external id. */
    Path answered(String name, Function<String, String> said) throws IOException {
        List<String> answered = new ArrayList<>();
        for (String line : sheet(name).split("\r\n")) {
            answered.add(line + "," + (answered.isEmpty() ? HEADER : said.apply(claimIn(line))));
        }
        return written(name + "-result.csv", answered);
    }

    Path written(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    /** The lines of a file of results. */
    static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(List.of(Files.readString(file).split("\r\n")));
    }

    private String claimIn(String line) {
        return sql().sql("SELECT external_id FROM claim WHERE ? LIKE CONCAT('%', receipt_number, '%')")
                .param(line)
                .query(String.class)
                .single();
    }

    Answer bring(Path... files) {
        List<String> words = new ArrayList<>(List.of("payout", "results"));
        for (Path file : files) {
            words.add(file.toString());
        }
        words.addAll(List.of("--by", "finance"));
        return program.run(words.toArray(String[]::new));
    }

    String taken(Path... files) {
        Answer answer = bring(files);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }

    /** Claim, kind, attempt, state, whether live, and results in their order. */
    List<String> payoutRows() {
        return sql().sql("""
                        SELECT CONCAT_WS(' ', c.external_id, p.kind, p.attempt, p.state, IF(p.live, 'live', '-'),
                                         (SELECT GROUP_CONCAT(CONCAT_WS(':', b.result, b.reason) ORDER BY b.id SEPARATOR ' ')
                                          FROM bank_result b WHERE b.payout_id = p.id))
                        FROM payout p JOIN claim c ON c.id = p.claim_id ORDER BY c.external_id, p.kind, p.attempt
                        """).query(String.class).list();
    }

    /** Stage, message, won and needs. */
    String told(String externalId) {
        return sql().sql("""
                        SELECT CONCAT_WS(' ', p.stage, p.message, p.amount_won, NULLIF(p.needs, ''))
                        FROM claim_progress p JOIN claim c ON c.id = p.claim_id WHERE c.external_id = ?
                        """).param(externalId).query(String.class).single();
    }

    /** Rows that were set aside: row, column, code. */
    List<String> rejects() {
        return sql().sql("""
                        SELECT CONCAT_WS(' ', row_no, column_name, code) FROM rejected_result
                        WHERE result_file_id = (SELECT MAX(id) FROM bank_result_file) ORDER BY row_no
                        """).query(String.class).list();
    }

    JdbcClient sql() {
        return program.sql();
    }
}
