package kr.outageclaims.intake.evidence;

/** Looks for malware in a file. Thread-safe. */
interface Scanner {

    /** Never throws: a scanner that cannot be asked leaves the file {@link Scan.Unscanned}. */
    Scan scan(byte[] content);
}
