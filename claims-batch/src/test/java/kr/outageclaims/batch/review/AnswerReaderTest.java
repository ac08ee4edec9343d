package kr.outageclaims.batch.review;

import static kr.outageclaims.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.sheet.SealedRow;
import kr.outageclaims.batch.sheet.SheetFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader(won(5_000_000));

    @Test
    void readsApproval() {
        assertThat(read("COMPENSATE", Map.of("결정", "승인", "의견", "이견 없음")))
                .contains(new Answer("key", Decision.APPROVE, null, null, null, "이견 없음"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30000|30000", "30,000|30000", "30,000원|30000", "5000000|5000000", "1|1"})
    void readsAnAmountAsPeopleWriteIt(String written, long amount) {
        assertThat(read("ASK_COUNCIL", Map.of("결정", "조정", "조정 금액(원)", written)))
                .contains(new Answer("key", Decision.ADJUST, won(amount), null, null, ""));
    }

    @Test
    void capsAPercentageByTheCapGivenElseByTheRulebooks() {
        assertThat(read("ASK_COUNCIL", Map.of("결정", "조정", "조정 비율(%)", "12.5", "상한(원)", "50000")))
                .contains(new Answer("key", Decision.ADJUST, null, new BigDecimal("12.5"), won(50_000), ""));
        assertThat(read("ASK_COUNCIL", Map.of("결정", "adjust", "조정 비율(%)", "50%")))
                .contains(new Answer("key", Decision.ADJUST, null, new BigDecimal("50"), won(5_000_000), ""));
    }

    @Test
    void takesABlankRowForUndecided() {
        assertThat(read("COMPENSATE", Map.of())).isEmpty();
        assertThat(reader.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPENSATE |몰라요|''   |''   |''      |unknown-decision      |F7",
                "ASK_COUNCIL|승인  |''   |''   |''      |not-allowed           |F7",
                "COMPENSATE |승인  |1000 |''   |''      |amount-not-asked      |G7",
                "COMPENSATE |''    |1000 |''   |''      |amount-not-asked      |G7",
                "COMPENSATE |조정  |''   |''   |''      |no-amount             |G7",
                "COMPENSATE |조정  |1000 |50   |''      |two-amounts           |G7",
                "COMPENSATE |조정  |5000001|'' |''      |over-cap              |G7",
                "COMPENSATE |조정  |0    |''   |''      |zero-amount           |G7",
                "COMPENSATE |조정  |3.5  |''   |''      |bad-amount            |G7",
                "COMPENSATE |조정  |-100 |''   |''      |bad-amount            |G7",
                "COMPENSATE |조정  |''   |0    |''      |bad-percentage        |H7",
                "COMPENSATE |조정  |''   |100.01|''     |bad-percentage        |H7",
                "COMPENSATE |조정  |''   |50   |5000001 |over-cap              |I7",
                "COMPENSATE |조정  |1000 |''   |2000    |cap-without-percentage|I7",
            })
    void namesWhatIsWrong(
            String outcome, String decision, String amount, String percentage, String cap, String code, String cell) {
        Map<String, String> cells = Map.of("결정", decision, "조정 금액(원)", amount, "조정 비율(%)", percentage, "상한(원)", cap);

        assertThat(read(outcome, cells)).isEmpty();

        assertThat(reader.faults())
                .extracting(SheetFault::code, SheetFault::cell)
                .containsExactly(tuple(code, cell));
    }

    @Test
    void refusesAPercentageOfAnUnknownLoss() {
        SealedRow row = row(Map.of("결정", "조정", "조정 비율(%)", "50"));

        assertThat(reader.read(row, "key", "ASK_COUNCIL", false)).isEmpty();

        assertThat(reader.faults()).extracting(SheetFault::code).containsExactly("loss-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "333333, 12.5, 5000000, 41667",
        "100001, 50, 5000000, 50001",
        "1000000, 50, 300000, 300000",
        "1, 49.99, 10, 0"
    })
    void roundsAPercentageHalfUpToWholeWonAndThenCapsIt(long loss, String percentage, long cap, long cash) {
        Answer answer = new Answer("key", Decision.ADJUST, null, new BigDecimal(percentage), won(cap), "");

        assertThat(answer.cash(won(0), won(loss))).isEqualTo(won(cash));
    }

    @Test
    void knowsTheSameAnswersAgainWhateverTheirOrder() {
        Answer one = new Answer("a", Decision.ADJUST, null, new BigDecimal("50.00"), won(10), "");
        Answer same = new Answer("a", Decision.ADJUST, null, new BigDecimal("50"), won(10), "");
        Answer two = new Answer("b", Decision.HOLD, null, null, null, "");

        assertThat(new Answers(Map.of("a", one, "b", two)).sha256())
                .isEqualTo(new Answers(Map.of("b", two, "a", same)).sha256())
                .isNotEqualTo(new Answers(Map.of("a", one)).sha256());
    }

    private Optional<Answer> read(String outcome, Map<String, String> cells) {
        return reader.read(row(cells), "key", outcome, true);
    }

    private static SealedRow row(Map<String, String> texts) {
        Map<String, String> cells = new HashMap<>();
        List.of("결정", "조정 금액(원)", "조정 비율(%)", "상한(원)", "의견")
                .forEach(header -> cells.put(header, (char) ('F' + cells.size()) + "7"));
        return new SealedRow("묶음결정", 7, "G01", texts, cells);
    }
}
