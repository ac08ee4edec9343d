package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.datafile.DataNode;

/** All keywords and phrases of a file while it is being read. */
final class Drafts {

    /** Between the two parts of a phrase: a gap, or none. */
    private static final Pattern JOINT = Pattern.compile("(?<=.)(\\.\\.|\\+)(?=.)");

    private final Spellings spellings = new Spellings();
    private final Map<Spelling, DraftWord> words = new LinkedHashMap<>();
    private final Map<String, DraftWord> phrases = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Set<DraftWord> takingSlips = new HashSet<>();
    private final List<List<String>> alike = new ArrayList<>();
    private int count;

    Spellings spellings() {
        return spellings;
    }

    /** Pieces of words that people write for each other: 결제 and 결재. */
    void alike(DataNode pieces) {
        alike.add(pieces.elements().stream().map(DataNode::text).toList());
    }

    /** How many ids were given. */
    int count() {
        return count;
    }

    /** A keyword in all its spellings, or the one phrase. */
    List<DraftWord> of(DataNode node) {
        String written = node.text();
        Matcher joint = JOINT.matcher(written);
        if (joint.find()) {
            return List.of(phrases.computeIfAbsent(written, key -> phrase(key, joint, node)));
        }
        List<DraftWord> all = words(written, node);
        if (Spellings.takesSlips(written)) {
            takingSlips.addAll(all);
        }
        return all;
    }

    private List<DraftWord> words(String written, DataNode node) {
        return spellings.of(written, node).stream()
                .map(spelling -> words.computeIfAbsent(spelling, key -> new DraftWord(count++, key)))
                .toList();
    }

    private DraftWord phrase(String written, Matcher joint, DataNode node) {
        String second = written.substring(joint.end());
        int closer = parts.computeIfAbsent(second, key -> parts.size());
        words(second, node).forEach(word -> word.close(closer));
        DraftWord phrase = new DraftWord(count++, Spelling.plain(written));
        for (DraftWord word : words(written.substring(0, joint.start()), node)) {
            if (word.spelling().text().length() > Phrase.LONGEST_PART) {
                throw node.refused(word.spelling().text() + " is too long for a part of a phrase; shorten it");
            }
            word.open(closer, joint.group().equals("+") ? 0 : Phrase.FARTHEST, phrase);
        }
        return phrase;
    }

    /** Words by text. Slips of the finger stand for their word where no keyword is written so. */
    Map<String, Word[]> compiled() {
        Map<String, List<Word>> byText = new TreeMap<>();
        words.values()
                .forEach(draft -> byText.computeIfAbsent(draft.spelling().text(), key -> new ArrayList<>(1))
                        .add(draft.compiled()));
        Map<String, List<Word>> slips = new TreeMap<>();
        for (DraftWord draft : words.values()) {
            Word word = draft.compiled();
            String text = draft.spelling().text();
            alikeOf(text).forEach(other -> add(slips, other, word.spelt(other, false), byText));
            if (takingSlips.contains(draft)) {
                Slips.of(text).forEach(other -> add(slips, other, word.spelt(other, true), byText));
            }
        }
        slips.forEach(byText::put);
        Map<String, Word[]> compiled = new TreeMap<>();
        byText.forEach((text, meant) -> compiled.put(text, meant.toArray(Word[]::new)));
        return compiled;
    }

    private static void add(Map<String, List<Word>> slips, String text, Word word, Map<String, List<Word>> written) {
        if (!written.containsKey(text)) {
            slips.computeIfAbsent(text, key -> new ArrayList<>(1)).add(word);
        }
    }

    private Set<String> alikeOf(String text) {
        Set<String> others = new LinkedHashSet<>();
        for (List<String> pieces : alike) {
            for (String piece : pieces) {
                if (text.contains(piece)) {
                    pieces.forEach(other -> others.add(text.replace(piece, other)));
                }
            }
        }
        return others;
    }
}
