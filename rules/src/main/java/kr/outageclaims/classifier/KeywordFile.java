package kr.outageclaims.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.outageclaims.datafile.DataNode;

/** Reads {@code rules/keywords/<version>.yaml} and refuses what is not in order, with its line. */
final class KeywordFile {

    private static final int HEAVIEST = 20;

    /** The idea that every word raises which speaks for a service without a condition; the file only asks for it. */
    private static final String NAMED = "named";

    /** The idea that the company or one of its products is named. */
    private static final String BRAND = "company";

    /** A word of less weight only hints. */
    private static final int NAMES = 3;

    /** Services that are no service of the company. */
    private static final Set<String> SILENT = Set.of("none", "other");

    private final DataNode file;
    private final Targets targets;
    private final LocalDate incidentDay;
    private final List<String> ideas = new ArrayList<>();
    private final Drafts drafts = new Drafts();
    private final List<Sign> rules = new ArrayList<>();

    KeywordFile(DataNode file, Targets targets, LocalDate incidentDay) {
        this.file = file;
        this.targets = targets;
        this.incidentDay = incidentDay;
    }

    KeywordSet read() {
        file.onlyKeys(
                "version",
                "acceptance_margin",
                "surety",
                "brand_weight",
                "naming_weight",
                "paid_is_monetary",
                "default_features",
                "alike",
                "groups",
                "ignore",
                "ideas",
                "service",
                "reporter",
                "tier",
                "nature",
                "amount");
        ideas.add(NAMED);
        file.optional("groups").ifPresent(groups -> groups.entries().forEach(drafts.spellings()::define));
        file.required("ideas").entries().forEach(this::readIdea);
        file.elements("alike").forEach(drafts::alike);
        file.elements("ignore").forEach(word -> drafts.of(word).forEach(DraftWord::ignore));
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.IDEA) {
                file.required(key(dimension)).entries().forEach((name, node) -> readTarget(dimension, name, node));
            }
        }
        return compiled();
    }

    private KeywordSet compiled() {
        return new KeywordSet(
                file.text("version"),
                file.required("acceptance_margin").number(1, HEAVIEST),
                file.optional("surety").map(node -> node.number(1, HEAVIEST)).orElse(1),
                file.optional("brand_weight")
                        .map(node -> node.number(1, HEAVIEST))
                        .orElse(1),
                brand(),
                file.required("naming_weight").number(1, HEAVIEST),
                file.required("paid_is_monetary").number(0, HEAVIEST),
                targets,
                defaultFeatures(),
                incidentDay,
                new KeywordTrie(drafts.compiled()),
                drafts.count(),
                Sign.byDimension(rules));
    }

    private long brand() {
        int idea = ideas.indexOf(BRAND);
        return idea < 0 ? 0 : 1L << idea;
    }

    private int[] defaultFeatures() {
        int[] features = new int[targets.services()];
        Arrays.fill(features, -1);
        file.required("default_features").elements().forEach(node -> {
            int feature = target(node);
            features[targets.serviceOf(feature)] = feature;
        });
        return features;
    }

    private void readIdea(String name, DataNode node) {
        if (ideas.size() == Long.SIZE) {
            throw node.refused("more than 64 ideas; leave one out");
        }
        long bit = 1L << ideas.size();
        ideas.add(name);
        for (DataNode word : node.elements()) {
            drafts.of(word).forEach(draft -> draft.raise(bit));
        }
    }

    private void readTarget(Dimension dimension, String name, DataNode node) {
        int target = targetOf(dimension, name, node);
        readWeights(dimension, target, node, false);
        readWeights(dimension, target, node, true);
        node.elements("rules").forEach(rule -> readRule(dimension, target, rule));
    }

    /** A word that is listed itself keeps its weight; groups fill in the others. */
    private void readWeights(Dimension dimension, int target, DataNode node, boolean groups) {
        node.entries().forEach((key, value) -> {
            if (!key.equals("rules")) {
                Sign sign = new Sign(dimension, target, weight(key, value), 0, 0, 0);
                value.elements().stream()
                        .filter(word -> Spellings.isGenerated(word.text()) == groups)
                        .forEach(word -> addSign(sign, word, groups));
            }
        });
    }

    private void addSign(Sign sign, DataNode word, boolean whereNew) {
        for (DraftWord draft : drafts.of(word)) {
            if (!whereNew) {
                draft.addOnce(sign, word);
            } else if (!draft.speaksLike(sign)) {
                draft.add(sign);
            }
            if (names(sign)) {
                draft.raise(1);
            }
        }
    }

    private boolean names(Sign sign) {
        return sign.dimension() == Dimension.SERVICE
                && sign.weight() >= NAMES
                && !SILENT.contains(targets.name(sign.target()));
    }

    private void readRule(Dimension dimension, int target, DataNode rule) {
        rule.onlyKeys("words", "weight", "when", "unless", "in");
        Sign sign = new Sign(
                dimension,
                target,
                rule.required("weight").number(1, HEAVIEST),
                ideas(rule, "when"),
                ideas(rule, "unless"),
                scope(rule));
        List<DataNode> spoken = rule.elements("words");
        spoken.forEach(word -> drafts.of(word).forEach(draft -> draft.add(sign)));
        if (spoken.isEmpty()) {
            if (dimension == Dimension.SERVICE && sign.scope() != 0) {
                throw rule.refused("a rule for a service cannot ask which service was chosen; leave out in");
            }
            if (sign.needs() == 0 && sign.scope() == 0) {
                throw rule.refused("the rule would always hold; give it words, when or in");
            }
            rules.add(sign);
        }
    }

    private long ideas(DataNode rule, String key) {
        long bits = 0;
        for (DataNode node : rule.elements(key)) {
            int idea = ideas.indexOf(node.text());
            if (idea < 0) {
                throw node.refused("no idea is called " + node.text() + "; add it under ideas or correct the name");
            }
            bits |= 1L << idea;
        }
        return bits;
    }

    private long scope(DataNode rule) {
        long bits = 0;
        for (DataNode node : rule.elements("in")) {
            bits |= 1L << target(node);
        }
        return bits;
    }

    private int target(DataNode node) {
        int target = targets.indexOf(node.text());
        if (target < 0) {
            throw node.refused(node.text() + " is no service or service.feature of services.yaml; correct it");
        }
        return target;
    }

    private int targetOf(Dimension dimension, String name, DataNode node) {
        int target = dimension == Dimension.SERVICE
                ? targets.indexOf(name)
                : Poles.of(dimension).indexOf(name);
        if (target < 0) {
            throw node.refused(name + " is nothing that " + key(dimension) + " can be; correct the name");
        }
        return target;
    }

    private static int weight(String key, DataNode value) {
        try {
            int weight = Integer.parseInt(key);
            if (weight >= 1 && weight <= HEAVIEST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for both faults
        }
        throw value.refused(key + " is no weight; write a whole number from 1 to " + HEAVIEST + " or rules");
    }

    private static String key(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
