package kr.outageclaims.intake.evidence;

/**
 * A file that was taken.
 *
 * @param name its random name; the form uses it to take the file out again
 * @param bytes of the plain file
 * @param scanned whether a scanner looked at it
 */
public record EvidenceFile(String name, EvidenceKind kind, int bytes, boolean scanned) {}
