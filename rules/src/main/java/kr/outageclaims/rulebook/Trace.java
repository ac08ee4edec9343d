package kr.outageclaims.rulebook;

import java.util.List;

/**
 * The row that fired and the cells that held.
 *
 * @param row number of the row in {@code proposal.csv}, the header being row 1
 * @param held the input cells that asked for something, in the order of the columns
 * @param formula how the amount came about, in figures, e.g. {@code 39000 / 31 * 6 = 7548.38… → 7550}; empty when
 *     the row holds no formula
 */
public record Trace(int row, List<HeldCell> held, String formula) {

    public Trace {
        held = List.copyOf(held);
    }

    /**
     * @param column the fact's name
     * @param asked the cell as the council wrote it
     * @param found the claim's fact
     */
    public record HeldCell(String column, String asked, String found) {}
}
