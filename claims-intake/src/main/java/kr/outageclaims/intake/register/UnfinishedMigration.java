package kr.outageclaims.intake.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what a migration had made when its process or its database was killed: the database commits each table by
 * itself, so the next start would find tables that nobody noted and stop for ever. Only what the very migration makes
 * is dropped, and only while it holds no more than the migration puts there.
 */
record UnfinishedMigration(String folder) implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedMigration.class);
    private static final Pattern MADE = Pattern.compile("(?im)^CREATE (TABLE|VIEW) (\\w+)");
    private static final Pattern FILLED = Pattern.compile("(?im)^INSERT INTO (\\w+)");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        String script = context.getMigrationInfo().getScript();
        try {
            clear(context.getConnection(), textOf(script));
        } catch (SQLException e) {
            throw new SchemaProblem(
                    "What an earlier start left of " + script + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "unfinished migration";
    }

    private String textOf(String script) {
        try (InputStream in = UnfinishedMigration.class.getClassLoader().getResourceAsStream(folder + "/" + script)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SchemaProblem(folder + "/" + script + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void clear(Connection connection, String text) throws SQLException {
        List<MatchResult> made = new ArrayList<>(MADE.matcher(text).results().toList());
        // what refers to another comes after it
        Collections.reverse(made);
        for (MatchResult one : made) {
            String name = one.group(2);
            if (exists(connection, name) && rows(connection, name) <= filled(text, name)) {
                LOG.warn("dropping {} {}, left by a start that was cut off", one.group(1), name);
                execute(connection, "DROP " + one.group(1) + " " + name);
            }
        }
    }

    private static long filled(String text, String table) {
        return FILLED.matcher(text)
                .results()
                .filter(insert -> insert.group(1).equals(table))
                .count();
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, name, null)) {
            return found.next();
        }
    }

    private static long rows(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + name)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
