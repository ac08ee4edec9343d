package kr.outageclaims.sample.interrupted;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.outageclaims.sample.visitors.FormVisitor;
import kr.outageclaims.sample.visitors.Instances;
import kr.outageclaims.sample.visitors.Seen;
import kr.outageclaims.sample.visitors.VisitorAnswers;

/** Fills a form to its receipt as a determined person does: what is not answered, or answered "later", is sent again. */
final class PatientVisitor {

    private static final int MOST_STEPS = 40;
    private static final long PATIENCE_SECONDS = 180;
    private static final long PAUSE_MILLIS = 150;

    private final FormVisitor visitor;
    private final VisitorAnswers answers;
    private final Record record;
    private String token = "";

    PatientVisitor(Instances instances, int number, Record record) {
        this.visitor = new FormVisitor(instances);
        this.answers = VisitorAnswers.of(number).withPhoto();
        this.record = record;
    }

    /** One request. */
    private interface Request {
        Seen send() throws IOException;
    }

    void claim() throws InterruptedException {
        try {
            Seen seen = answered(() -> visitor.get(FormVisitor.FIRST));
            for (int step = 0; step < MOST_STEPS; step++) {
                if (seen.receipt().isPresent()) {
                    record.receipt(token, seen.receipt().get());
                    return;
                }
                seen = next(seen);
            }
            record.difference("a form came to no end; its last page was " + seen.path());
        } catch (IOException e) {
            record.difference(e.getMessage());
        }
    }

    private Seen next(Seen seen) throws IOException, InterruptedException {
        if (seen.status() == 200 && seen.path().equals(FormVisitor.CHECK)) {
            token = seen.token();
            record.sent(token);
            return answered(() -> visitor.post(FormVisitor.CHECK, seen, Map.of()));
        }
        if (!answers.knows(seen)) {
            throw new IOException("status " + seen.status() + " on " + seen.path()
                    + (token.isEmpty() ? "" : " after the form was sent"));
        }
        return answered(() -> visitor.answer(seen, answers));
    }

    /** Sends until there is an answer that is neither a broken connection nor "later". */
    private Seen answered(Request request) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String last = "";
        do {
            try {
                Seen seen = request.send();
                record.answer(seen);
                if (seen.status() < 500 && seen.status() != 429) {
                    return seen;
                }
                last = "status " + seen.status() + " on " + seen.path();
            } catch (IOException e) {
                record.unanswered(e, !token.isEmpty());
                last = "no answer: " + e;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (System.nanoTime() < end);
        throw new IOException("gave up after " + PATIENCE_SECONDS + " s: " + last);
    }
}
