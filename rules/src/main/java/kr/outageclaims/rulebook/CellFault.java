package kr.outageclaims.rulebook;

/** A cell that is not in the grammar; the reader of the table adds file, row and column. */
final class CellFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what is wrong and what to write instead */
    CellFault(String what) {
        super(what);
    }
}
