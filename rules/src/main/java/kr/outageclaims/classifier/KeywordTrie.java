package kr.outageclaims.classifier;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds all keywords in one pass. Characters are numbered by the keywords that use them, since the arrays of the trie are
 * as wide as the largest character and Hangul would make them fall out of the processor's cache.
 */
final class KeywordTrie {

    private final AhoCorasickDoubleArrayTrie<Word[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private char known;

    KeywordTrie(Map<String, Word[]> words) {
        words.keySet().forEach(word -> word.chars().forEach(this::number));
        Map<String, Word[]> coded = new TreeMap<>();
        words.forEach((word, meant) -> coded.put(coded(word), meant));
        trie.build(coded);
    }

    private void number(int character) {
        if (codes[character] == 0) {
            codes[character] = ++known;
        }
    }

    private String coded(String word) {
        StringBuilder coded = new StringBuilder(word.length());
        word.chars().forEach(character -> coded.append(codes[character]));
        return coded.toString();
    }

    /** The hits are told to {@code hits} as they are met. */
    void find(NormalText text, Hits hits) {
        char[] coded = new char[text.length()];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = codes[text.charAt(i)];
        }
        trie.parseText(coded, hits);
    }
}
