package kr.outageclaims.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.sample.load.FormLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Called by {@code ./claims bench-intake}, which has started what is asked here. */
@Command(
        name = "load",
        description = "Asks a running form and a bare endpoint in turn and prints what each costs.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Spec
    private CommandSpec spec;

    @Option(names = "--form", required = true, paramLabel = "URL", description = "Root of the form.")
    private String form;

    @Option(names = "--form-process", required = true, paramLabel = "PID", description = "Its process.")
    private long formProcess;

    @Option(names = "--bare", required = true, paramLabel = "URL", description = "The bare endpoint.")
    private String bare;

    @Option(names = "--bare-process", required = true, paramLabel = "PID", description = "Its process.")
    private long bareProcess;

    @Option(names = "--database", required = true, paramLabel = "PID", description = "Process of the database server.")
    private long database;

    @Option(names = "--claims", required = true, paramLabel = "N", description = "Forms to be sent.")
    private int claims;

    @Option(names = "--at-once", required = true, paramLabel = "C", description = "Visitors at the same time.")
    private int atOnce;

    @Option(names = "--warm-up", required = true, paramLabel = "N", description = "Forms that are not counted.")
    private int warmUp;

    @Override
    public Integer call() throws InterruptedException {
        awaitAnswer(form + "/readyz");
        awaitAnswer(bare + "/");
        FormLoad.Targets targets =
                new FormLoad.Targets(form, process(formProcess), bare, process(bareProcess), process(database));
        PrintWriter out = spec.commandLine().getOut();
        try (FormLoad load = new FormLoad(targets, atOnce)) {
            load.warmUp(warmUp);
            load.measure(claims);
            load.print(out);
        }
        return 0;
    }

    private static ProcessHandle process(long id) {
        return ProcessHandle.of(id).orElseThrow(() -> new IllegalArgumentException("process " + id + " has ended"));
    }

    private static void awaitAnswer(String url) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalArgumentException(url + " does not answer");
    }
}
