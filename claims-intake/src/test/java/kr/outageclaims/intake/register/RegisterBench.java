package kr.outageclaims.intake.register;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.fixture.CountedStatements;
import kr.outageclaims.sample.database.LocalDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register as another application embeds it: its configuration imported, an empty database, local keys. */
final class RegisterBench implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    RegisterBench() {
        dataSource.setJdbcUrl(CountedStatements.at(LocalDatabase.forTests().freshSchema()));
        dataSource.setMaximumPoolSize(6);
        IntakeSchema.bringUpToDate(dataSource, true);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("CLAIMS_HOME", newHome())));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.register(RegisterConfiguration.class);
        context.refresh();
    }

    Register register() {
        return context.getBean(Register.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    void clear() {
        List.of("claimant", "claim", "data_key").forEach(table -> jdbc().update("DELETE FROM " + table));
    }

    KeyFiles keys() {
        return context.getBean(KeyFiles.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** Every column of every table in one text; bytes as they would look to somebody who greps for words. */
    String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (String table : jdbc().queryForList("SHOW TABLES", String.class)) {
            jdbc().query("SELECT * FROM " + table, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    byte[] bytes = row.getBytes(i);
                    all.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                            .append('\n');
                }
            });
        }
        return all.toString();
    }

    /** Runs all together; a call that the database broke off as a deadlock is repeated, as every caller does. */
    @SafeVarargs
    final <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            CyclicBarrier start = new CyclicBarrier(calls.length);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return repeatedOnDeadlock(call);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T repeatedOnDeadlock(Callable<T> call) throws Exception {
        for (int i = 1; ; i++) {
            try {
                return call.call();
            } catch (ConcurrencyFailureException e) {
                if (i == 3) {
                    throw e;
                }
            }
        }
    }

    private static String newHome() {
        try {
            return Files.createTempDirectory("claims-home").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
