package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All keywords as one tree of characters, walked from every place of a text. Keywords are short, so a walk ends after two
 * or three steps, and the hits come in the order in which they are needed. Characters are numbered by the keywords that
 * use them; the branches of a node lie side by side, in the order of their characters, and branch {@code b} leads to node
 * {@code b + 1}.
 */
final class KeywordTrie {

    private static final int ROOT = 0;
    private static final Word[] NONE = {};

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private final char[] branches;
    /** By node, twice the place where its branches begin, and one more when words end here. */
    private final int[] first;

    private final int[] fromRoot;
    private final Word[][] words;
    /** By node, the word that ends here when it is the only one. */
    private final @Nullable Word[] only;

    private final int longest;

    KeywordTrie(Map<String, Word[]> keywords) {
        char known = 0;
        for (String keyword : keywords.keySet()) {
            for (int i = 0; i < keyword.length(); i++) {
                char c = keyword.charAt(i);
                codes[c] = codes[c] == 0 ? ++known : codes[c];
            }
        }
        TreeMap<String, Word[]> coded = new TreeMap<>();
        keywords.forEach((keyword, meant) -> coded.put(coded(keyword), meant));
        List<Range> nodes = nodes(new ArrayList<>(coded.keySet()));
        branches = new char[nodes.size() - 1];
        first = new int[nodes.size() + 1];
        words = new Word[nodes.size()][];
        only = new Word[nodes.size()];
        int deepest = 0;
        for (int node = 0; node < nodes.size(); node++) {
            Range range = nodes.get(node);
            if (node > ROOT) {
                branches[node - 1] = range.text.charAt(range.depth - 1);
            }
            words[node] = coded.getOrDefault(range.text.substring(0, range.depth), NONE);
            only[node] = words[node].length == 1 ? words[node][0] : null;
            first[node] = range.firstBranch * 2 + (words[node].length > 0 ? 1 : 0);
            deepest = Math.max(deepest, range.depth);
        }
        first[nodes.size()] = branches.length * 2;
        longest = deepest;
        fromRoot = new int[known + 1];
        for (int branch = first[ROOT] >> 1; branch < first[ROOT + 1] >> 1; branch++) {
            fromRoot[branches[branch]] = branch + 1;
        }
    }

    private String coded(String keyword) {
        StringBuilder coded = new StringBuilder(keyword.length());
        keyword.chars().forEach(c -> coded.append(codes[c]));
        return coded.toString();
    }

    /** Level by level, the keywords that share their first {@code depth} characters are one node. */
    private static List<Range> nodes(List<String> sorted) {
        List<Range> nodes = new ArrayList<>();
        nodes.add(new Range(sorted.isEmpty() ? "" : sorted.get(0), 0, sorted.size(), 0));
        for (int node = 0; node < nodes.size(); node++) {
            Range range = nodes.get(node);
            range.firstBranch = nodes.size() - 1;
            int from = range.from;
            while (from < range.to && sorted.get(from).length() == range.depth) {
                from++;
            }
            while (from < range.to) {
                int to = from + 1;
                char c = sorted.get(from).charAt(range.depth);
                while (to < range.to && sorted.get(to).charAt(range.depth) == c) {
                    to++;
                }
                nodes.add(new Range(sorted.get(from), from, to, range.depth + 1));
                from = to;
            }
        }
        return nodes;
    }

    /** Tells {@code hits} every keyword in the text: by its place, the longer first. */
    void find(NormalText text, Hits hits) {
        int[] met = new int[longest];
        int[] ends = new int[longest];
        int length = text.length();
        for (int from = 0; from < length; from++) {
            int node = fromRoot[codes[text.charAt(from)]];
            int end = from + 1;
            int count = 0;
            while (node > ROOT) {
                if ((first[node] & 1) != 0) {
                    met[count] = node;
                    ends[count++] = end;
                }
                node = end < length ? step(node, codes[text.charAt(end)]) : ROOT;
                end++;
            }
            while (--count >= 0) {
                if (!Spelling.isTorn(text, from, ends[count])) {
                    tell(met[count], from, ends[count], hits);
                }
            }
        }
    }

    private void tell(int node, int from, int end, Hits hits) {
        Word word = only[node];
        if (word != null) {
            hits.add(word, from, end);
        } else {
            for (Word each : words[node]) {
                hits.add(each, from, end);
            }
        }
    }

    private int step(int node, char code) {
        if (code == 0) {
            return ROOT;
        }
        int low = first[node] >> 1;
        int high = first[node + 1] >> 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (branches[middle] < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < first[node + 1] >> 1 && branches[low] == code ? low + 1 : ROOT;
    }

    /** Keywords {@code from} to {@code to} of the sorted ones, which share their first {@code depth} characters. */
    private static final class Range {
        private final String text;
        private final int from;
        private final int to;
        private final int depth;
        private int firstBranch;

        Range(String text, int from, int to, int depth) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.depth = depth;
        }
    }
}
