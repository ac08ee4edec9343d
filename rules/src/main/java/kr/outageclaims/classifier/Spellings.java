package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.datafile.DataNode;
import kr.outageclaims.outage.NameKey;

/**
 * How a keyword is written in the file: {@code ^} in front counts only where a word starts, {@code ~} in front takes slips
 * of the finger too, {@code *} behind lets a Latin word go on, {@code <group>} stands for each word of a group.
 */
final class Spellings {

    private static final Pattern GROUP = Pattern.compile("<([^<>]+)>");
    private static final int MOST = 5_000;

    private final Map<String, List<String>> groups = new HashMap<>();

    /** A group may hold groups that stand above it in the file. */
    void define(String name, DataNode node) {
        List<String> words = new ArrayList<>();
        node.elements().forEach(word -> words.addAll(written(word.text(), word)));
        groups.put(name, words);
    }

    static boolean takesSlips(String written) {
        return written.startsWith("~");
    }

    static boolean isGenerated(String written) {
        return written.indexOf('<') >= 0;
    }

    /** All spellings of a keyword, or of one part of a phrase. */
    List<Spelling> of(String written, DataNode place) {
        String word = takesSlips(written) ? written.substring(1) : written;
        return written(word, place).stream().map(one -> spelling(one, place)).toList();
    }

    private List<String> written(String word, DataNode place) {
        Matcher group = GROUP.matcher(word);
        if (!group.find()) {
            return List.of(word);
        }
        List<String> members = groups.get(group.group(1));
        if (members == null) {
            throw place.refused("no group is called " + group.group(1) + "; add it under groups or correct the name");
        }
        List<String> all = new ArrayList<>();
        String before = word.substring(0, group.start());
        String behind = word.substring(group.end());
        for (String member : members) {
            String joined = member.startsWith("^") && !before.isEmpty() ? member.substring(1) : member;
            all.addAll(written(before + joined + behind, place));
            if (all.size() > MOST) {
                throw place.refused(word + " stands for more than " + MOST + " words; use smaller groups");
            }
        }
        return all;
    }

    /** {@code ^word} counts only where a word starts; a word of Latin letters only counts as a whole one, unless it ends in {@code *}. */
    private static Spelling spelling(String written, DataNode place) {
        boolean atWordStart = written.startsWith("^");
        boolean open = written.endsWith("*");
        String text = NameKey.of(written.substring(atWordStart ? 1 : 0, written.length() - (open ? 1 : 0)));
        if (text.isEmpty()) {
            throw place.refused("a keyword without letters; write one or remove it");
        }
        boolean english =
                !open && text.chars().allMatch(c -> c < 0x80) && Spelling.isLatin(text.charAt(text.length() - 1));
        return new Spelling(text, atWordStart || (open && text.charAt(0) < 0x80), english, false);
    }
}
