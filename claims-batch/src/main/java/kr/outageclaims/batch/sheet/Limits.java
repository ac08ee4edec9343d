package kr.outageclaims.batch.sheet;

/**
 * How much of a table is read into memory at once. Each is far above what an honest export holds, and together they
 * keep a hostile one within the program's heap of 512 MB, a thousand rows at a time.
 */
final class Limits {

    /** Text of one row, in UTF-16 units; a claim has about a tenth of that at most. A longer row is set aside. */
    static final int MOST_CHARACTERS_IN_A_ROW = 60_000;
    /** A row or line that goes on for longer, in characters or bytes, is none: the file is refused. */
    static final int LONGEST_ROW_READ = 10_000_000;
    /** More lines than any honest field has: a quote that is never closed must not eat the whole file. */
    static final int MOST_LINES_IN_A_RECORD = 10_000;
    /** What a worksheet of the format can hold. */
    static final int MOST_COLUMNS = 16_384;

    static final int MOST_ROWS_IN_A_SHEET = 1_048_576;
    /** A workbook's table of texts, which is held in memory, in bytes of XML. */
    static final long LARGEST_SHARED_STRINGS = 100_000_000;
    /** A workbook's other parts that are held in memory: styles, list of sheets, relationships. */
    static final long LARGEST_PART = 16_000_000;
    /** One part of a workbook, unpacked. */
    static final long LARGEST_SHEET = 2_000_000_000;

    private Limits() {}
}
