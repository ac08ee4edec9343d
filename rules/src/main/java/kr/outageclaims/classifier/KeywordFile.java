package kr.outageclaims.classifier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.outageclaims.datafile.DataNode;
import org.ahocorasick.trie.PayloadTrie;

/** Reads {@code rules/keywords/<version>.yaml} and refuses what is not in order, with its line. */
final class KeywordFile {

    private static final int HEAVIEST = 20;

    /** The idea that every word raises which speaks for a service without a condition; the file only asks for it. */
    private static final String NAMED = "named";

    /** Services that are no service of the company. */
    private static final Set<String> SILENT = Set.of("none", "other");

    private final DataNode file;
    private final Targets targets;
    private final LocalDate incidentDay;
    private final List<String> ideas = new ArrayList<>();
    private final Map<String, DraftWord> words = new LinkedHashMap<>();
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
                "naming_weight",
                "paid_is_monetary",
                "default_features",
                "ignore",
                "ideas",
                "service",
                "reporter",
                "tier",
                "nature",
                "amount");
        ideas.add(NAMED);
        file.required("ideas").entries().forEach(this::readIdea);
        file.elements("ignore").forEach(word -> draft(word).ignore());
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.IDEA) {
                file.required(key(dimension)).entries().forEach((name, node) -> readTarget(dimension, name, node));
            }
        }
        return compiled();
    }

    private KeywordSet compiled() {
        PayloadTrie.PayloadTrieBuilder<Word> trie = PayloadTrie.builder();
        words.values().forEach(word -> trie.addKeyword(word.text(), word.compiled()));
        return new KeywordSet(
                file.text("version"),
                file.required("acceptance_margin").number(1, HEAVIEST),
                file.required("naming_weight").number(1, HEAVIEST),
                file.required("paid_is_monetary").number(0, HEAVIEST),
                targets,
                defaultFeatures(),
                incidentDay,
                trie.build(),
                words.size(),
                rules.toArray(Sign[]::new));
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
            draft(word).raise(bit);
        }
    }

    private void readTarget(Dimension dimension, String name, DataNode node) {
        int target = targetOf(dimension, name, node);
        node.entries().forEach((key, value) -> {
            if (key.equals("rules")) {
                value.elements().forEach(rule -> readRule(dimension, target, rule));
            } else {
                Sign sign = new Sign(dimension, target, weight(key, value), 0, 0, 0);
                value.elements().forEach(word -> draft(word).addOnce(sign, word));
                if (names(sign)) {
                    value.elements().forEach(word -> draft(word).raise(1));
                }
            }
        });
    }

    private boolean names(Sign sign) {
        return sign.dimension() == Dimension.SERVICE && !SILENT.contains(targets.name(sign.target()));
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
        spoken.forEach(word -> draft(word).add(sign));
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

    /** {@code ^word} counts only where a word starts; a word of Latin letters only counts as a whole one, unless it ends in {@code *}. */
    private DraftWord draft(DataNode node) {
        String written = node.text();
        boolean atWordStart = written.startsWith("^");
        boolean open = written.endsWith("*");
        String text = normal(written.substring(atWordStart ? 1 : 0, written.length() - (open ? 1 : 0)));
        if (text.isEmpty()) {
            throw node.refused("a keyword without letters; write one or remove it");
        }
        DraftWord word = words.computeIfAbsent(text, key -> new DraftWord(words.size(), key));
        boolean english = !open && text.chars().allMatch(c -> c < 0x80) && Word.isLatin(text.charAt(text.length() - 1));
        word.bounded(atWordStart || (open && text.charAt(0) < 0x80), english, node);
        return word;
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String key(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
