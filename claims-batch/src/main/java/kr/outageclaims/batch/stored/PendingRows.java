package kr.outageclaims.batch.stored;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Reads what a step has still to do, row by row from the server. The cursor's place is not kept: the query itself leaves
 * out what is done, so a killed run continues by key.
 */
public final class PendingRows {

    private PendingRows() {}

    /** @param name the reader's bean name */
    public static <T> JdbcCursorItemReader<T> reader(String name, DataSource dataSource, Query<T> query) {
        return new JdbcCursorItemReaderBuilder<T>()
                .name(name)
                .dataSource(dataSource)
                // what Connector/J takes as: do not hold the whole answer
                .fetchSize(Integer.MIN_VALUE)
                .verifyCursorPosition(false)
                .saveState(false)
                .sql(NamedParameterUtils.substituteNamedParameters(
                        query.sql(), new MapSqlParameterSource(query.parameters())))
                .queryArguments(NamedParameterUtils.buildValueArray(query.sql(), query.parameters()))
                .rowMapper(query.mapper())
                .build();
    }

    /** @param sql with named parameters; must not answer rows that are done */
    public record Query<T>(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {}
}
