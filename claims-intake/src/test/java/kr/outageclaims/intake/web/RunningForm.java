package kr.outageclaims.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.outageclaims.intake.IntakeService;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.fixture.CountedStatements;
import kr.outageclaims.intake.web.question.ClaimForm;
import kr.outageclaims.intake.web.question.QuestionPage;
import kr.outageclaims.sample.database.LocalDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The intake service as it runs, on a port and a database of its own, without a private key. */
final class RunningForm implements AutoCloseable {

    private final ConfigurableApplicationContext service;
    private final JdbcTemplate jdbc;

    private RunningForm(ConfigurableApplicationContext service) {
        this.service = service;
        this.jdbc = service.getBean(JdbcTemplate.class);
    }

    static RunningForm start(String... settings) {
        try {
            Path home = Files.createTempDirectory("form");
            KeyFiles.local(home);
            Files.delete(home.resolve("keys/private.json"));
            return startOn(CountedStatements.at(LocalDatabase.forTests().freshSchema()), home, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another instance on the same database and keys. */
    static RunningForm startOn(String database, Path home, String... settings) {
        Stream<String> own = Stream.of("--server.port=0", "--CLAIMS_HOME=" + home, "--CLAIMS_DB_URL=" + database);
        return new RunningForm(IntakeService.application()
                .run(Stream.concat(own, Arrays.stream(settings)).toArray(String[]::new)));
    }

    RunningForm secondInstance() {
        return startOn(
                service.getEnvironment().getRequiredProperty("CLAIMS_DB_URL"),
                Path.of(service.getEnvironment().getRequiredProperty("CLAIMS_HOME")));
    }

    String root() {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** Where operators look. */
    String management() {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.management.port");
    }

    /** Every value of every table by {@code table.column#row}. */
    Map<String, byte[]> everything() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            jdbc.query("SELECT * FROM " + table, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = row.getBytes(i);
                    if (bytes != null) {
                        all.put(table + "." + row.getMetaData().getColumnName(i) + "#" + row.getRow(), bytes);
                    }
                }
            });
        }
        return all;
    }

    /** All that it was set up with, whoever set it. */
    Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        service.getEnvironment().getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .forEach(source -> {
                    for (String name : source.getPropertyNames()) {
                        all.putIfAbsent(name, String.valueOf(source.getProperty(name)));
                    }
                });
        return all;
    }

    /** As the program names its pages. */
    Stream<String> mappedPaths() {
        return service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream());
    }

    Instant now() {
        return service.getBean(Clock.class).instant();
    }

    String setting(String name) {
        return service.getEnvironment().getRequiredProperty(name);
    }

    /** A task that otherwise waits for its time. */
    void runTask(String name) {
        bean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks().stream()
                .filter(task -> task.toString().endsWith("." + name))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    Visitor visitor() {
        return new Visitor(root());
    }

    List<QuestionPage> pages() {
        return service.getBean(ClaimForm.class).pages();
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    long claims() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM claim", Long.class);
        return count == null ? 0 : count;
    }

    List<String> row(String sql, Object... arguments) {
        return rows(sql, arguments).get(0);
    }

    /** Every cell as text. */
    List<List<String>> rows(String sql, Object... arguments) {
        return jdbc.query(
                sql,
                (row, number) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(row.getObject(i)));
                    }
                    return cells;
                },
                arguments);
    }

    /** What lies in the sessions' table, read as text. */
    List<String> sessionBytes() {
        return jdbc.query(
                "SELECT ATTRIBUTE_BYTES FROM WEB_SESSION_ATTRIBUTES",
                (row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        service.close();
    }
}
