package kr.outageclaims.rulebook;

import java.util.List;

/** How rows are named in sentences: by number and clause, several by their numbers with stretches joined. */
record RowNames(List<TableRow> rows) {

    static String korean(TableRow row) {
        return row.number() + "행(" + row.clause() + ")";
    }

    static String english(TableRow row) {
        return "Row " + row.number() + " (" + row.clause() + ")";
    }

    /** {@code 2, 4~9행}. */
    String korean() {
        return numbers("~") + "행";
    }

    /** {@code rows 2, 4 to 9}. */
    String english() {
        return (rows.size() == 1 ? "row " : "rows ") + numbers(" to ");
    }

    private String numbers(String to) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            int first = rows.get(i).number();
            while (i + 1 < rows.size()
                    && rows.get(i + 1).number() == rows.get(i).number() + 1) {
                i++;
            }
            int last = rows.get(i).number();
            numbers.append(numbers.isEmpty() ? "" : ", ").append(first);
            if (last > first) {
                numbers.append(last == first + 1 ? ", " : to).append(last);
            }
        }
        return numbers.toString();
    }
}
