package kr.outageclaims.sample.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseIT {

    @Test
    void startsInAnEmptyHomeWithBlanksServesAndStops(@TempDir Path folder) throws SQLException {
        LocalDatabase database = LocalDatabase.in(folder.resolve("a home with blanks"));
        try {
            // given two starts at once
            List<CompletableFuture<DatabaseAddress>> starts = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(database::start))
                    .toList();
            DatabaseAddress address = starts.get(0).join();

            // then both mean one server, and it holds what we send
            assertThat(starts.get(1).join()).isEqualTo(address);
            assertThat(rows(address, "SELECT DATABASE(), @@character_set_database, @@time_zone, '한글 🙂'"))
                    .containsExactly("claims", "utf8mb4", "+00:00", "한글 🙂");
            assertThat(database.running()).contains(address);
        } finally {
            assertThat(database.stop()).isTrue();
        }
        assertThat(database.running()).isEmpty();
        assertThat(database.stop()).isFalse();
    }

    @Test
    void recoversAfterAKillAndAPortThatSomebodyElseTook(@TempDir Path folder) throws Exception {
        LocalDatabase database = LocalDatabase.in(folder);
        try {
            // given a server with a row, killed, and its port now another server's
            DatabaseAddress first = database.start();
            execute(first, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('here')");
            ProcessHandle server = ProcessHandle.of(Long.parseLong(
                            Files.readString(folder.resolve("db/pid")).strip()))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            String port = portOf(TestDatabase.shared().freshDatabase());
            Files.writeString(folder.resolve("db/port"), port);

            // when
            DatabaseAddress second = database.start();

            // then
            assertThat(portOf(second)).isNotEqualTo(port);
            assertThat(rows(second, "SELECT word FROM kept")).containsExactly("here");
        } finally {
            database.stop();
        }
    }

    @Test
    void isNotFooledByAStrangerOnItsPort(@TempDir Path folder) throws Exception {
        LocalDatabase database = LocalDatabase.in(folder);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            // given
            Files.writeString(folder.resolve("db/port"), Integer.toString(silent.getLocalPort()));
            Files.writeString(folder.resolve("db/password"), "a word");

            // then
            assertThat(database.running()).isEmpty();
        }
    }

    @Test
    void givesEveryTestADatabaseOfItsOwn() throws SQLException {
        TestDatabase tests = LocalDatabase.forTests();
        String one = tests.freshSchema();
        String two = tests.freshSchema();

        try (Connection connection = DriverManager.getConnection(one);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE claim (id BIGINT PRIMARY KEY)");
        }

        assertThat(one).isNotEqualTo(two);
        try (Connection connection = DriverManager.getConnection(two);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT id FROM claim"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String portOf(DatabaseAddress address) {
        return address.url().replaceFirst(".*:(\\d+)/.*", "$1");
    }

    private static void execute(DatabaseAddress address, String... sqls) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : sqls) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> cells = new ArrayList<>();
            while (row.next()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
            }
            return cells;
        }
    }
}
