package kr.outageclaims.classifier;

import java.util.List;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.datafile.DataNode;
import kr.outageclaims.outage.OutageCalendar;

/** Reads claims of one incident with one keyword set. Immutable and thread-safe. */
public final class Classifier {

    private static final String NEWEST = "2026-11-22";

    /** No claim on an outage without known times is settled by words alone. */
    private static final Reason TIMES_UNKNOWN = new Reason("manual=outage-times-unknown", "", 0, 0, 0);

    private final OutageCalendar calendar;
    private final KeywordSet keywords;

    private Classifier(OutageCalendar calendar, KeywordSet keywords) {
        this.calendar = calendar;
        this.keywords = keywords;
    }

    /**
     * The newest keyword set on the class path.
     *
     * @throws kr.outageclaims.datafile.BrokenDataFile when its file is not in order; the message names file and line
     */
    public static Classifier newest(OutageCalendar calendar) {
        DataNode file =
                DataFile.onClassPath("rules/keywords/" + NEWEST + ".yaml").orElseThrow();
        return new Classifier(calendar, KeywordSet.read(file, calendar));
    }

    /** The version of the keyword set. */
    public String keywordSet() {
        return keywords.version();
    }

    /** Pure: the same text gives the same classification. */
    public Classification classify(ClaimText claim) {
        Reading reading = keywords.read(claim.narrative());
        Guess guess = Guess.of(claim, reading, keywords);
        if (calendar.incident().isTimeKnown()) {
            return classification(claim, guess, reading.reasons());
        }
        reading.add(TIMES_UNKNOWN);
        return classification(claim, guess.forAPerson(), reading.reasons());
    }

    /**
     * The same claim under an operator's word: service, feature, reporter, tier and nature are taken from
     * {@code word}, times and amounts are worked out anew, nothing waits for a person any more.
     */
    public Classification settle(ClaimText claim, OperatorWord word) {
        Reading reading = keywords.read(claim.narrative());
        Guess guess = Guess.of(claim, reading, keywords).settledBy(word);
        return classification(claim, guess, reading.reasons());
    }

    private Classification classification(ClaimText claim, Guess guess, List<Reason> reasons) {
        DamageSpan span = calendar.incident().isTimeKnown()
                ? DamageSpan.of(
                        claim.damageFrom(), claim.damageTo(), calendar.windows(guess.service(), guess.timedFeature()))
                : DamageSpan.ofUnknownOutage();
        return new Classification(
                guess.service(),
                guess.feature(),
                span.time(),
                span.window(),
                span.minutes(),
                span.accumulated(),
                span.nearEdge(),
                guess.whenFound(),
                guess.reporter(),
                guess.tier(),
                guess.nature(),
                guess.amount(),
                guess.score(),
                guess.margin(),
                guess.manual(),
                reasons,
                keywords.version());
    }
}
