package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Evaluations a second of rulebook 2022-12-29 by its compiled table, by Apache KIE over its DMN export and by hand-written
 * Java, on the same facts in one run. No test of the build: {@code ./mvnw -pl rules test -Dtest=RulebookBench}, with
 * {@code -Dbench.seconds=N} for each of them (5 by default). Seconds are the thread's CPU, since machines are shared.
 */
class RulebookBench {

    private static final int FACTS = 10_000;
    private static final long SECONDS = Long.getLong("bench.seconds", 5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Rulebook rulebook = Rulebooks.shipped().version("2022-12-29");
    private final DMNRuntime kie = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                    List.of(ResourceFactory.newReaderResource(new StringReader(DmnExport.of(rulebook)), "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    private final DMNModel model = kie.getModels().get(0);

    @Test
    void printsEvaluationsASecondBesideKieAndHandWrittenJava() {
        RandomFacts random = new RandomFacts(rulebook, 20_221_229);
        List<ClaimFacts> facts =
                IntStream.range(0, FACTS).mapToObj(i -> random.next()).toList();
        Map<String, ToIntFunction<ClaimFacts>> contenders = new LinkedHashMap<>();
        contenders.put(
                "table, with its trace",
                claim -> clause(rulebook.evaluate(claim).outcome().clause()));
        contenders.put(
                "hand-written Java, outcome only",
                claim -> clause(HandWritten.evaluate(claim).clause()));
        contenders.put("Apache KIE, DMN", this::clauseByKie);

        List<Result> results = new ArrayList<>();
        contenders.forEach((name, evaluation) -> results.add(measure(name, evaluation, facts)));

        Result table = results.get(0);
        System.out.printf(
                Locale.ROOT,
                "%nRulebook %s, %,d facts, Java %s, evaluations a CPU-second:%n",
                rulebook.version(),
                FACTS,
                Runtime.version());
        results.forEach(result -> System.out.printf(
                Locale.ROOT,
                "  %-34s %,14.0f   %s%n",
                result.name(),
                result.perSecond(),
                ratio(result.perSecond() / table.perSecond())));
        assertThat(results).extracting(Result::checksum).as("all say the same").containsOnly(table.checksum());
    }

    private static String ratio(double toTheTable) {
        return toTheTable >= 1
                ? String.format(Locale.ROOT, "%,.1f times the table", toTheTable)
                : String.format(Locale.ROOT, "the table is %,.1f times as fast", 1 / toTheTable);
    }

    /** Once over all facts to compare, a while to warm up, then the time that counts. */
    private static Result measure(String name, ToIntFunction<ClaimFacts> evaluation, List<ClaimFacts> facts) {
        long checksum = facts.stream().mapToLong(evaluation::applyAsInt).reduce(0, (sum, clause) -> sum * 31 + clause);
        perSecond(evaluation, facts);
        return new Result(name, perSecond(evaluation, facts), checksum);
    }

    private static double perSecond(ToIntFunction<ClaimFacts> evaluation, List<ClaimFacts> facts) {
        long before = THREADS.getCurrentThreadCpuTime();
        long enough = before + TimeUnit.SECONDS.toNanos(SECONDS);
        long done = 0;
        long used = 0;
        while (THREADS.getCurrentThreadCpuTime() < enough) {
            for (int i = 0; i < 1_000; i++) {
                used += evaluation.applyAsInt(facts.get((int) (done++ % FACTS)));
            }
        }
        long after = THREADS.getCurrentThreadCpuTime();
        assertThat(used).as("what was reckoned is used").isNotZero();
        return done * 1e9 / (after - before);
    }

    private int clauseByKie(ClaimFacts facts) {
        DMNContext context = kie.newContext();
        context.set("service", facts.service());
        context.set("feature", facts.feature());
        context.set("reporter", facts.reporter().name());
        context.set("tier", facts.tier().name());
        context.set("damage_nature", facts.damageNature().name());
        context.set("time", facts.time().name());
        context.set("near_edge", facts.nearEdge());
        Integer minutes = facts.overlapMinutes();
        context.set("overlap_minutes", minutes == null ? null : BigDecimal.valueOf(minutes));
        context.set("duplicate", facts.duplicate());
        context.set("beneficiary_rank", BigDecimal.valueOf(facts.beneficiaryRank()));
        context.set("loss", number(facts.loss()));
        context.set("fee", number(facts.fee()));
        context.set("evidence", facts.evidence().name());
        Map<?, ?> proposal = (Map<?, ?>) kie.evaluateAll(model, context)
                .getDecisionResultByName("proposal")
                .getResult();
        return clause((String) proposal.get("clause"));
    }

    private static int clause(String id) {
        return id.hashCode();
    }

    private static @Nullable BigDecimal number(@Nullable Won won) {
        return won == null ? null : BigDecimal.valueOf(won.amount());
    }

    private record Result(String name, double perSecond, long checksum) {}
}
