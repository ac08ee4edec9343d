package kr.outageclaims.batch.review;

import java.util.Map;
import java.util.Optional;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.JobRun;
import kr.outageclaims.batch.stored.RulebooksAtHand;
import kr.outageclaims.outage.OutageCalendar;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;

/** An export in business words: incident, rulebook, which round, and which copy of its workbook. */
@Component
final class ReviewExportRun {

    private final Job reviewExport;
    private final Rounds rounds;
    private final ItemsToReview items;
    private final RulebooksAtHand rulebooks;

    ReviewExportRun(Job reviewExport, Rounds rounds, ItemsToReview items, RulebooksAtHand rulebooks) {
        this.reviewExport = reviewExport;
        this.rounds = rounds;
        this.items = items;
        this.rulebooks = rulebooks;
    }

    /** @throws BadInput when the rulebook is unknown or was edited, or another rulebook's round is open */
    JobRun over(OutageCalendar calendar, String rulebook) {
        String incident = calendar.incident().id();
        rulebooks.unedited(rulebook, incident);
        return new JobRun(
                reviewExport,
                Map.of("incident", incident, "rulebook", rulebook),
                lock(incident),
                () -> work(incident, rulebook));
    }

    /** Export and import of an incident's rounds exclude each other. */
    static String lock(String incident) {
        return "review " + incident;
    }

    private Optional<JobRun.Work> work(String incident, String rulebook) {
        Optional<Round> open = rounds.open(incident);
        open.filter(round -> !round.rulebook().equals(rulebook)).ifPresent(round -> {
            throw new BadInput("--rulebook " + rulebook + ": round " + round.number() + " under rulebook "
                    + round.rulebook() + " is open. Import its decisions first, then export under " + rulebook + ".");
        });
        long waiting = items.waiting(incident, rulebook);
        if (waiting == 0 && open.isEmpty()) {
            return Optional.empty();
        }
        long number = open.map(Round::number).orElseGet(() -> rounds.nextNumber(incident));
        long exported = open.map(Round::exported).orElse(0) + 1L;
        return Optional.of(new JobRun.Work(Map.of("round", number, "exported", exported), waiting));
    }
}
