package kr.outageclaims.batch.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.run.SchemaOnce;
import kr.outageclaims.claim.Channel;

/** Imports one file after the other into an empty register and tells what became of each. */
final class ImportProbe implements AutoCloseable {

    private static final String INCIDENT = "2022-10-15-pangyo";
    private static final int SECONDS = 30;
    /** So that the history of runs, which every command looks through, stays short. */
    private static final int RUNS_KEPT = 2;

    private static final Pattern COUNTS = Pattern.compile(
            "행 ([\\d,]+) / rows, 접수 ([\\d,]+) / claims, 중복 ([\\d,]+) / repeats, 제외 ([\\d,]+) / rejects");

    private final BatchProgram program = BatchProgram.onFreshDatabase(SchemaOnce.class);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private int runs;

    /**
     * What an import left behind.
     *
     * @param counts rows, claims, repeats, rejects as they were told; empty when nothing was
     * @param claims external id to what the register holds of the claim
     * @param rejects the lines of the rejects file
     * @param said all that a person or a log could read
     */
    record Found(
            Answer answer,
            List<Long> counts,
            Map<String, String> claims,
            List<String> rejects,
            String said,
            long millis) {

        Set<String> codes() {
            Set<String> codes = new HashSet<>();
            rejects.stream().skip(1).forEach(line -> codes.add(line.split(",")[3]));
            return codes;
        }
    }

    /** @throws IllegalStateException when the import does not come to an end */
    Found imported(Path file, Channel channel) throws IOException {
        clean();
        long logged = log().length();
        long start = System.nanoTime();
        Answer answer = answered("import", file.toString(), "--channel", channel.code(), "--incident", INCIDENT);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        List<Long> counts = new ArrayList<>();
        Matcher told = COUNTS.matcher(answer.out());
        if (told.find()) {
            for (int i = 1; i <= told.groupCount(); i++) {
                counts.add(Long.parseLong(told.group(i).replace(",", "")));
            }
        }
        List<String> rejects = rejects();
        String said = answer.out() + answer.err() + String.join("\n", rejects) + logBehind(logged) + history();
        return new Found(answer, counts, claims(), rejects, said, millis);
    }

    private Answer answered(String... command) {
        try {
            return worker.submit(() -> program.run(command)).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            StringBuilder where = new StringBuilder("hangs for over " + SECONDS + " s:");
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread.getName().startsWith("pool")) {
                    Stream.of(stack)
                            .limit(25)
                            .forEach(frame -> where.append("\n  ").append(frame));
                }
            });
            throw new IllegalStateException(where.toString(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the command ended with an exception", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void clean() throws IOException {
        if (runs == 0) {
            // the schema is made by the first command
            answered("import", "none.csv", "--channel", "email", "--incident", INCIDENT);
        }
        List<String> tables = new ArrayList<>(
                List.of("claimant", "claim", "data_key", "rejected_row", "import_warning", "import_file"));
        if (runs++ % RUNS_KEPT == 0) {
            tables.addAll(List.of(
                    "BATCH_STEP_EXECUTION_CONTEXT",
                    "BATCH_JOB_EXECUTION_CONTEXT",
                    "BATCH_STEP_EXECUTION",
                    "BATCH_JOB_EXECUTION_PARAMS",
                    "BATCH_JOB_EXECUTION",
                    "BATCH_JOB_INSTANCE"));
        }
        tables.forEach(table -> program.sql().sql("DELETE FROM " + table).update());
        for (Path old : rejectsFiles()) {
            Files.delete(old);
        }
    }

    private List<Path> rejectsFiles() throws IOException {
        Path folder = program.home().resolve("rejects");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private List<String> rejects() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : rejectsFiles()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private Map<String, String> claims() {
        Map<String, String> claims = new TreeMap<>();
        program.sql()
                .sql("SELECT c.*, p.name_masked, HEX(p.phone_index) phone, HEX(p.email_index) email FROM claim c"
                        + " JOIN claimant p ON p.claim_id = c.id")
                .query(row -> {
                    StringBuilder claim = new StringBuilder();
                    for (String column : List.of(
                            "received_at",
                            "user_type",
                            "service",
                            "feature",
                            "damage_from",
                            "damage_to",
                            "narrative",
                            "claimed_amount",
                            "fee",
                            "evidence_declared",
                            "consent_version",
                            "name_masked",
                            "phone",
                            "email")) {
                        claim.append(row.getString(column)).append('|');
                    }
                    claims.put(row.getString("external_id"), claim.toString());
                });
        return claims;
    }

    /** The exceptions that the job repository keeps. */
    private String history() {
        return String.join(
                "\n",
                program.sql()
                        .sql("SELECT EXIT_MESSAGE FROM BATCH_STEP_EXECUTION UNION ALL"
                                + " SELECT EXIT_MESSAGE FROM BATCH_JOB_EXECUTION")
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list());
    }

    private java.io.File log() {
        return program.home().resolve("log/batch.log").toFile();
    }

    private String logBehind(long position) throws IOException {
        if (!log().exists()) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(log(), "r")) {
            // the log begins anew when it is full
            log.seek(position <= log.length() ? position : 0);
            byte[] news = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(news);
            return new String(news, StandardCharsets.UTF_8);
        }
    }

    BatchProgram program() {
        return program;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        program.close();
    }
}
