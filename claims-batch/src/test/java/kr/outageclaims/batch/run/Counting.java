package kr.outageclaims.batch.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A job that writes the numbers from 1 to 200 in chunks of 10, as slowly or as badly as a test wants it. */
@Configuration(proxyBeanMethods = false)
class Counting {

    static final String TABLE = "CREATE TABLE IF NOT EXISTS counted (number BIGINT NOT NULL PRIMARY KEY)";
    private static final long LAST = 200;

    /** How the next writes go wrong. */
    static final class Trouble {
        volatile long failAt = -1;
        volatile long deadlockOnceAt = -1;
        volatile long millisPerChunk;
    }

    @Bean
    Trouble trouble() {
        return new Trouble();
    }

    @Bean
    Job countNumbers(JobRepository repository, @Qualifier("writeNumbers") Step writeNumbers) {
        return new JobBuilder("countNumbers", repository).start(writeNumbers).build();
    }

    @Bean
    StoredWork countedNumbers(JdbcClient sql) {
        return new StoredWork(
                "countNumbers",
                "writeNumbers",
                10,
                run -> sql.sql("SELECT COUNT(*) FROM counted").query(Long.class).single());
    }

    @Bean
    Step writeNumbers(
            JobRepository repository, PlatformTransactionManager transactions, JdbcClient sql, Trouble trouble) {
        return new StepBuilder("writeNumbers", repository)
                .<Long, Long>chunk(10)
                .transactionManager(transactions)
                .reader(new Numbers())
                .writer(writer(sql, trouble))
                .build();
    }

    /** The numbers that are there, in order. */
    static List<Long> counted(JdbcClient sql) {
        return sql.sql("SELECT number FROM counted ORDER BY number")
                .query(Long.class)
                .list();
    }

    private static ItemWriter<Long> writer(JdbcClient sql, Trouble trouble) {
        return chunk -> {
            for (long number : chunk) {
                sql.sql("INSERT INTO counted (number) VALUES (?)").param(number).update();
                if (number == trouble.failAt) {
                    throw new IllegalStateException("the test wants a failure at " + number);
                }
                if (number == trouble.deadlockOnceAt) {
                    trouble.deadlockOnceAt = -1;
                    throw new CannotAcquireLockException("the test wants a deadlock at " + number);
                }
            }
            TimeUnit.MILLISECONDS.sleep(trouble.millisPerChunk);
        };
    }

    private static final class Numbers implements ItemStreamReader<Long> {
        private long last;

        @Override
        public void open(ExecutionContext context) {
            last = context.getLong("last", 0);
        }

        @Override
        public void update(ExecutionContext context) {
            context.putLong("last", last);
        }

        @Override
        public Long read() {
            return last < LAST ? ++last : null;
        }
    }

    /** {@code count numbers --name NAME}. */
    @Bean
    CountNumbers countNumbersCommand(
            JobRuns runs, @Qualifier("countNumbers") Job job, JdbcClient sql, Trouble trouble) {
        return new CountNumbers(runs, job, sql, trouble);
    }

    @Command(name = "count numbers")
    static final class CountNumbers implements ClaimsCommand {
        private final JobRuns runs;
        private final Job job;
        private final JdbcClient sql;
        private final Trouble trouble;

        @Option(names = "--name", required = true)
        private String name = "";

        @Option(names = "--millis")
        private long millis;

        CountNumbers(JobRuns runs, Job job, JdbcClient sql, Trouble trouble) {
            this.runs = runs;
            this.job = job;
            this.sql = sql;
            this.trouble = trouble;
        }

        @Override
        public Integer call() {
            if (name.isBlank()) {
                throw new BadInput("--name: is empty");
            }
            trouble.millisPerChunk = millis;
            sql.sql(TABLE).update();
            Optional<JobExecution> ran = runs.run(new JobRun(job, Map.of("name", name), "count " + name, this::work));
            System.out.println(ran.isPresent() ? "counted" : "nothing new");
            return 0;
        }

        private Optional<JobRun.Work> work() {
            long counted =
                    sql.sql("SELECT COUNT(*) FROM counted").query(Long.class).single();
            return counted == LAST ? Optional.empty() : Optional.of(JobRun.Work.through(LAST, LAST));
        }
    }
}
