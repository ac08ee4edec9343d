package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;

/** One text, read once: what its words speak for. */
final class Reading {

    private static final int MOST_REASONS = 24;

    private final KeywordSet keywords;
    private final NormalText text;
    private final Hits hits;
    private final long ideas;
    private final List<Reason> reasons = new ArrayList<>();

    Reading(KeywordSet keywords, NormalText text, Hits hits) {
        this.keywords = keywords;
        this.text = text;
        this.hits = hits;
        this.ideas = hits.ideas();
    }

    KeywordSet keywords() {
        return keywords;
    }

    NormalText text() {
        return text;
    }

    Hits hits() {
        return hits;
    }

    long ideas() {
        return ideas;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    void add(Reason reason) {
        reasons.add(reason);
    }

    /** The sum of weights by target; a word that stands several times counts once. Features do not count for their service yet. */
    int[] scores(Dimension dimension, long chosen) {
        int[] scores = new int
                [dimension == Dimension.SERVICE
                        ? keywords.targets().count()
                        : Poles.of(dimension).size()];
        for (int i = 0; i < hits.count(); i++) {
            if (hits.speaksFirst(i, dimension)) {
                for (Sign sign : hits.word(i).signs(dimension)) {
                    if (sign.holds(ideas, chosen)) {
                        scores[sign.target()] += sign.weight();
                        addReason(sign, i);
                    }
                }
            }
        }
        for (Sign rule : keywords.rules(dimension)) {
            if (rule.holds(ideas, chosen)) {
                scores[rule.target()] += rule.weight();
                addReason(rule, firstWithIdeas(rule.needs()));
            }
        }
        return scores;
    }

    /** The weight of the heaviest single sign for a target; for a service those of its features count too. */
    int heaviest(Dimension dimension, int target, long chosen) {
        int heaviest = 0;
        for (int i = 0; i < hits.count(); i++) {
            if (hits.speaks(i, dimension)) {
                for (Sign sign : hits.word(i).signs(dimension)) {
                    heaviest = Math.max(heaviest, weightFor(sign, dimension, target, chosen));
                }
            }
        }
        for (Sign rule : keywords.rules(dimension)) {
            heaviest = Math.max(heaviest, weightFor(rule, dimension, target, chosen));
        }
        return heaviest;
    }

    private int weightFor(Sign sign, Dimension dimension, int target, long chosen) {
        if (!sign.holds(ideas, chosen)) {
            return 0;
        }
        int own = dimension == Dimension.SERVICE ? keywords.targets().serviceOf(sign.target()) : sign.target();
        return own == target ? sign.weight() : 0;
    }

    private int firstWithIdeas(long needs) {
        for (int i = 0; i < hits.count(); i++) {
            if (hits.speaks(i, Dimension.IDEA) && (hits.word(i).ideas() & needs) != 0) {
                return i;
            }
        }
        return -1;
    }

    private void addReason(Sign sign, int hit) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason(label(sign), hit, sign.weight()));
        }
    }

    private Reason reason(String label, int hit, int weight) {
        if (hit < 0) {
            return new Reason(label, "", 0, 0, weight);
        }
        int from = hits.from(hit);
        int to = hits.reach(hit);
        return new Reason(label, text.asWritten(from, to), text.narrativeFrom(from), text.narrativeTo(to), weight);
    }

    private String label(Sign sign) {
        return sign.dimension() == Dimension.SERVICE
                ? keywords.targets().label(sign.target())
                : Poles.label(sign.dimension(), sign.target());
    }
}
