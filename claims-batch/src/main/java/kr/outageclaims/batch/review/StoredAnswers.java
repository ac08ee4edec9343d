package kr.outageclaims.batch.review;

import java.util.List;
import java.util.stream.Collectors;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The answers of a round as the tables keep them, so that an import that was cut off needs its file no more. */
@Component
class StoredAnswers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    StoredAnswers(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Keeps them whole or not at all; the same answers again change nothing. */
    void keep(Round round, Answers answers) {
        String sha256 = answers.sha256();
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM review_answer WHERE round_id = ? AND answers_sha256 = ?", round.id(), sha256);
            jdbc.batchUpdate(
                    """
                    INSERT INTO review_answer (round_id, answers_sha256, row_key, decision, amount_won, percentage,
                        cap_won, comment)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    answers.list().stream()
                            .map(answer -> new Object[] {
                                round.id(),
                                sha256,
                                answer.rowKey(),
                                answer.decision().name(),
                                amount(answer.amount()),
                                answer.percentage(),
                                amount(answer.cap()),
                                answer.comment().isEmpty() ? null : answer.comment()
                            })
                            .toList());
        });
    }

    Answers of(long roundId, String sha256) {
        List<Answer> answers = jdbc.query(
                """
                SELECT row_key, decision, amount_won, percentage, cap_won, COALESCE(comment, '') AS comment
                FROM review_answer WHERE round_id = ? AND answers_sha256 = ?
                """,
                (row, number) -> new Answer(
                        row.getString("row_key"),
                        Decision.valueOf(row.getString("decision")),
                        won(row.getObject("amount_won", Long.class)),
                        row.getBigDecimal("percentage"),
                        won(row.getObject("cap_won", Long.class)),
                        row.getString("comment")),
                roundId,
                sha256);
        return new Answers(answers.stream().collect(Collectors.toMap(Answer::rowKey, answer -> answer)));
    }

    private static @Nullable Long amount(@Nullable Won won) {
        return won == null ? null : won.amount();
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : new Won(amount);
    }
}
