package kr.outageclaims.datafile;

/** A data file that cannot be used; the message says which file, where in it, what is wrong and what to do. */
public final class BrokenDataFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place the line, counted from 1, e.g. {@code line 12}
     * @param fault what is wrong and what to write instead
     */
    public BrokenDataFile(String file, String place, String fault) {
        super(file + ", " + place + ": " + fault);
    }
}
