package kr.outageclaims.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kr.outageclaims.claim.ReceiptNumber;

/** The one way in for files that prove a damage. Nothing here gives a file back. Thread-safe. */
public interface EvidenceStore {

    /** Files a claim, all its baskets together. */
    int MOST_FILES = 5;
    /** A file, in units of 1,048,576 bytes. */
    int MOST_MEGABYTES = 10;
    /** A file; one byte more is refused. */
    int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    /**
     * Reads the file up to its limit, looks at what it really is, has it scanned where there is a scanner, and stores
     * it sealed. The same file again in the same basket is the one that lies there.
     *
     * @param fileName as the claimant's device calls it; used to tell people which file is meant, for nothing else
     * @param bytes a part of a form that has arrived; not closed here
     * @throws IOException when {@code bytes} cannot be read to the end: nothing is kept
     * @throws java.io.UncheckedIOException when the file cannot be stored: nothing is kept
     */
    Taking take(EvidenceBasket basket, String fileName, InputStream bytes) throws IOException;

    /** What lies in the basket, in the order it came. */
    List<EvidenceFile> files(EvidenceBasket basket);

    /**
     * Takes a file out again, with its bytes; only while the basket has no claim.
     *
     * @param name of the {@link EvidenceFile}
     * @return false when it does not lie there, or is a claim's already
     */
    boolean remove(EvidenceBasket basket, String name);

    /** The basket's form was put aside or taken up again, so its time begins anew; nothing where no file came yet. */
    void keep(EvidenceBasket basket);

    /**
     * The basket's files are the claim's from now on, and those that still come to it. Part of the caller's
     * transaction, so that claim and files are there together; again with the same claim changes nothing.
     *
     * @return how many files the basket holds
     * @throws IllegalStateException when the basket is another claim's
     */
    int attach(EvidenceBasket basket, ReceiptNumber receipt);
}
