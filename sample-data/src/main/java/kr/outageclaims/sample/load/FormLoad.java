package kr.outageclaims.sample.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kr.outageclaims.sample.visitors.FormVisitor;
import kr.outageclaims.sample.visitors.Instances;
import kr.outageclaims.sample.visitors.Seen;
import kr.outageclaims.sample.visitors.VisitorAnswers;

/**
 * A bounded number of forms, in slices: in each slice first the bare endpoint is asked, then as many visitors fill the
 * form, then all send it, then all look at their receipt. So whatever else the machine does meets all of them alike.
 */
public final class FormLoad implements AutoCloseable {

    private static final int SLICES = 5;
    private static final int FOUND = 302;

    private final Targets targets;
    private final int atOnce;
    private final ExecutorService people;
    private final Part bare = new Part();
    private final Part fill = new Part();
    private final Part send = new Part();
    private final Part receipt = new Part();
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private int visitors;

    /** What is asked, and whose processor time counts. */
    public record Targets(
            String form, ProcessHandle formProcess, String bare, ProcessHandle bareProcess, ProcessHandle database) {}

    /** @param atOnce how many visitors there are at any time */
    public FormLoad(Targets targets, int atOnce) {
        this.targets = targets;
        this.atOnce = atOnce;
        this.people = Executors.newFixedThreadPool(atOnce);
    }

    private interface Work {
        void run(int number) throws IOException;
    }

    /** A slice that is not counted. */
    public void warmUp(int claims) throws InterruptedException {
        slice(claims, new Part(), new Part(), new Part(), new Part());
    }

    public void measure(int claims) throws InterruptedException {
        for (int i = 0; i < SLICES; i++) {
            slice(claims / SLICES, bare, fill, send, receipt);
        }
    }

    public void print(PrintWriter out) {
        String line = "%-28s %8d %9.1f %9.2f %9.2f %9.2f %9.2f%n";
        out.printf(
                Locale.ROOT,
                "%-28s %8s %9s %9s %9s %9s %9s%n",
                "",
                "count",
                "a second",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "+ of db");
        print(out, line, "bare endpoint, one INSERT", bare);
        print(out, line, "form: all pages", fill);
        print(out, line, "form: submit", send);
        print(out, line, "form: receipt", receipt);
        double whole = fill.wallSeconds() + send.wallSeconds() + receipt.wallSeconds();
        out.printf(
                Locale.ROOT,
                "%nAccepted by submits alone: %.1f claims a second; with all their pages and receipts: %.1f.%n",
                send.perSecond(),
                send.count() / whole);
        out.printf(
                Locale.ROOT,
                "A submit beside a bare insert: %.1f × its CPU, %.1f × its p50, %.1f × its p99;"
                        + " a whole claim: %.1f × its CPU.%n",
                send.cpuMillis() / bare.cpuMillis(),
                send.millis(0.5) / bare.millis(0.5),
                send.millis(0.99) / bare.millis(0.99),
                (fill.cpuMillis() + send.cpuMillis() + receipt.cpuMillis()) / bare.cpuMillis());
        out.flush();
    }

    private static void print(PrintWriter out, String line, String name, Part part) {
        out.printf(
                Locale.ROOT,
                line,
                name,
                part.count(),
                part.perSecond(),
                part.millis(0.5),
                part.millis(0.99),
                part.serviceMillis(),
                part.databaseMillis());
    }

    private void slice(int claims, Part bareInsert, Part pages, Part submits, Part shown) throws InterruptedException {
        BareClient client = new BareClient(targets.bare());
        together(claims, bareInsert, targets.bareProcess(), client::insert);

        Instances form = Instances.of(targets.form());
        AtomicReferenceArray<FormVisitor> visitor = new AtomicReferenceArray<>(claims);
        AtomicReferenceArray<Seen> check = new AtomicReferenceArray<>(claims);
        int first = visitors;
        visitors += claims;
        together(claims, pages, targets.formProcess(), number -> {
            visitor.set(number, new FormVisitor(form));
            check.set(number, visitor.get(number).fill(VisitorAnswers.of(first + number)));
        });
        together(claims, submits, targets.formProcess(), number -> {
            int status = visitor.get(number)
                    .postOnly(FormVisitor.CHECK, check.get(number), Map.of())
                    .statusCode();
            if (status != FOUND) {
                throw new IOException("a form was answered with status " + status);
            }
        });
        Set<String> before = new HashSet<>(receipts);
        together(
                claims,
                shown,
                targets.formProcess(),
                number -> receipts.add(visitor.get(number)
                        .get("/claim/receipt")
                        .receipt()
                        .orElseThrow(() -> new IOException("a receipt page without a number"))));
        if (receipts.size() != before.size() + claims) {
            throw new IllegalStateException("two forms were shown one receipt number");
        }
    }

    private void together(int count, Part part, ProcessHandle service, Work work) throws InterruptedException {
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(atOnce);
        Set<RuntimeException> failures = ConcurrentHashMap.newKeySet();
        Cpu before = Cpu.of(service, targets.database());
        long start = System.nanoTime();
        for (int i = 0; i < atOnce; i++) {
            people.execute(() -> {
                try {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        work.run(number);
                        nanos[number] = System.nanoTime() - begun;
                    }
                } catch (IOException e) {
                    failures.add(new UncheckedIOException(e));
                } catch (RuntimeException e) {
                    failures.add(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        long wall = System.nanoTime() - start;
        failures.forEach(failure -> {
            throw failure;
        });
        part.add(nanos, wall, Cpu.of(service, targets.database()).minus(before));
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
