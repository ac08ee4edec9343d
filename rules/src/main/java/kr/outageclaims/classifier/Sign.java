package kr.outageclaims.classifier;

/**
 * What a word, or an idea by itself, speaks for.
 *
 * @param target index in the targets of its dimension
 * @param needs ideas that the text must all hold, as bits
 * @param bans ideas of which the text must hold none, as bits
 * @param scope services and features, as bits, of which one must have been chosen; 0 for any
 */
record Sign(Dimension dimension, int target, int weight, long needs, long bans, long scope) {

    boolean holds(long ideas, long chosen) {
        return (ideas & needs) == needs && (ideas & bans) == 0 && (scope == 0 || (scope & chosen) != 0);
    }
}
