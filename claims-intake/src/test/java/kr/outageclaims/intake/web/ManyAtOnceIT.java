package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.outageclaims.intake.fixture.CountedStatements;
import kr.outageclaims.sample.visitors.FormVisitor;
import kr.outageclaims.sample.visitors.Instances;
import kr.outageclaims.sample.visitors.Seen;
import kr.outageclaims.sample.visitors.VisitorAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many more people than the service has connections to its database. */
class ManyAtOnceIT {

    private static final int MANY = 200;

    private static RunningForm form;
    private static Instances service;

    @BeforeAll
    static void start() {
        form = RunningForm.start(
                "--claims.web.forms-per-minute=100000",
                "--claims.web.requests-at-once=" + 2 * MANY,
                "--spring.datasource.hikari.connection-timeout=120000");
        service = Instances.of(form.root());
    }

    @AfterAll
    static void stop() {
        form.close();
    }

    @Test
    void twoHundredDifferentFormsSentTogetherAreTwoHundredClaims() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(MANY);
        try {
            List<FormVisitor> visitors = IntStream.range(0, MANY)
                    .mapToObj(i -> new FormVisitor(service))
                    .toList();
            List<Seen> checks = all(people, i -> visitors.get(i).fill(VisitorAnswers.noLoss(i)));

            CyclicBarrier together = new CyclicBarrier(MANY);
            List<Seen> receipts = all(people, i -> {
                together.await();
                return visitors.get(i).post(FormVisitor.CHECK, checks.get(i), Map.of());
            });

            Map<String, String> shown = new TreeMap<>();
            for (int i = 0; i < MANY; i++) {
                shown.put(
                        checks.get(i).token(),
                        receipts.get(i)
                                .receipt()
                                .orElse("status " + receipts.get(i).status()));
            }
            assertThat(shown).hasSize(MANY).isEqualTo(stored());
            assertThat(shown.values()).doesNotHaveDuplicates();
        } finally {
            people.shutdownNow();
        }
    }

    /** Its session is read, and noted as used in a transaction. */
    @Test
    void lookingAtAPageCostsFiveStatements() throws Exception {
        FormVisitor visitor = new FormVisitor(service);
        visitor.fill(VisitorAnswers.noLoss(MANY));

        long statements = CountedStatements.fewestOf(
                () -> assertThat(visitor.get("/claim/contact").status()).isEqualTo(200));

        assertThat(statements).isBetween(1L, 5L);
    }

    private static Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        form.rows("""
                        SELECT external_id, receipt_number FROM claim
                          JOIN claimant ON claimant.claim_id = id JOIN web_filing ON web_filing.claim_id = id
                        """).forEach(row -> stored.put(row.get(0), row.get(1)));
        return stored;
    }

    private interface OfVisitor<T> {
        T ask(int visitor) throws Exception;
    }

    private static <T> List<T> all(ExecutorService people, OfVisitor<T> question) throws Exception {
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int visitor = i;
            calls.add(() -> question.ask(visitor));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : people.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
