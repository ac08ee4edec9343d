package kr.outageclaims.intake.evidence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.KeyFiles;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.intake.register.IntakeSchema;
import kr.outageclaims.intake.register.RegisterConfiguration;
import kr.outageclaims.sample.database.LocalDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The store as the service has it: an empty database, a home of its own, a clock that a test moves. */
final class EvidenceBench implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2022-10-20T01:00:00Z"));
    private final Path home;

    EvidenceBench(String clamd) {
        dataSource.setJdbcUrl(LocalDatabase.forTests().freshSchema());
        dataSource.setMaximumPoolSize(10);
        IntakeSchema.bringUpToDate(dataSource, true);
        try {
            home = Files.createTempDirectory("claims-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("CLAIMS_HOME", home.toString(), "CLAIMS_CLAMD", clamd)));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(Clock.class, () -> new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        context.register(RegisterConfiguration.class, EvidenceConfiguration.class);
        context.refresh();
    }

    EvidenceStore store() {
        return context.getBean(EvidenceStore.class);
    }

    Taking take(EvidenceBasket basket, String name, byte[] content) {
        try {
            return store().take(basket, name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    void clear() {
        context.getBean(AbandonedEvidence.class).clear();
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    Path folder() {
        return home.resolve("evidence");
    }

    /** The files on the disk. */
    List<Path> stored() {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the batch does it, with the private key. */
    byte[] opened(String name) throws IOException {
        byte[] key = jdbc().queryForObject("SELECT wrapped_key FROM evidence WHERE name = ?", byte[].class, name);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream sealed = Files.newInputStream(
                        folder().resolve(name.substring(0, 2)).resolve(name));
                InputStream open = Unsealing.of(context.getBean(KeyFiles.class)).openFile(key, name, sealed)) {
            open.transferTo(plain);
        }
        return plain.toByteArray();
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
