package kr.outageclaims.classifier;

/**
 * One word of the claimant that spoke for something.
 *
 * @param sign what it spoke for, e.g. {@code service=mobility}, {@code nature=MONETARY}
 * @param word as the claimant wrote it
 * @param from offset of its first character in the narrative as stored
 * @param to offset behind its last character
 * @param weight how strongly it spoke
 */
public record Reason(String sign, String word, int from, int to, int weight) {}
