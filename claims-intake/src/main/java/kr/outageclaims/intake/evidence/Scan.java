package kr.outageclaims.intake.evidence;

/** What a scanner says of a file. */
public sealed interface Scan {

    /** It looked and found nothing. */
    record Clean() implements Scan {}

    /** There is no scanner, or it did not answer. */
    record Unscanned() implements Scan {}

    /** @param signature the scanner's name of what it found */
    record Infected(String signature) implements Scan {}
}
