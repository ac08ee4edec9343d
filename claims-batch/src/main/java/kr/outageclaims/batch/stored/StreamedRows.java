package kr.outageclaims.batch.stored;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Queries whose answer may be far larger than memory: row by row from the server. */
@Component
public class StreamedRows {

    private final NamedParameterJdbcTemplate jdbc;

    StreamedRows(DataSource dataSource) {
        JdbcTemplate streaming = new JdbcTemplate(dataSource);
        // what Connector/J takes as: do not hold the whole answer
        streaming.setFetchSize(Integer.MIN_VALUE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    public void each(String sql, Map<String, ?> parameters, RowCallbackHandler row) {
        jdbc.query(sql, parameters, row);
    }
}
