package kr.outageclaims.batch.sheet;

import java.util.List;

/**
 * One column of a sheet that people read.
 *
 * @param header what stands in row 1
 * @param width in characters of the standard font
 * @param kind how its cells are written
 * @param input people write here: unlocked and coloured, never sealed
 * @param choices what may be chosen in an input column, empty for anything
 */
public record SheetColumn(String header, int width, Kind kind, boolean input, List<String> choices) {

    /** How the cells of a column are written. */
    public enum Kind {
        /** Text cell; text that could be read as a formula is neutralised. */
        TEXT,
        /** As {@link #TEXT}, over several lines. */
        LONG_TEXT,
        /** Text cell, never altered: for files that a machine reads. */
        VERBATIM,
        /** Whole number with thousands separators. */
        NUMBER,
        /** Number shown as it is typed, e.g. a percentage. */
        PLAIN_NUMBER
    }

    public SheetColumn {
        choices = List.copyOf(choices);
    }

    public static SheetColumn text(String header, int width) {
        return new SheetColumn(header, width, Kind.TEXT, false, List.of());
    }

    public static SheetColumn longText(String header, int width) {
        return new SheetColumn(header, width, Kind.LONG_TEXT, false, List.of());
    }

    public static SheetColumn verbatim(String header, int width) {
        return new SheetColumn(header, width, Kind.VERBATIM, false, List.of());
    }

    public static SheetColumn number(String header, int width) {
        return new SheetColumn(header, width, Kind.NUMBER, false, List.of());
    }

    /** A number as it is typed, e.g. a percentage. */
    public static SheetColumn plainNumber(String header, int width) {
        return new SheetColumn(header, width, Kind.PLAIN_NUMBER, false, List.of());
    }

    /** The same column, to be filled in by people. */
    public SheetColumn forInput() {
        return new SheetColumn(header, width, kind, true, choices);
    }

    /** An input column with a drop-down. */
    public SheetColumn withChoices(List<String> offered) {
        return new SheetColumn(header, width, kind, true, offered);
    }
}
