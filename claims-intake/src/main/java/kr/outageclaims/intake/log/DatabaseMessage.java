package kr.outageclaims.intake.log;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database says, without the values that it quotes: "Duplicate entry 'A-17' for key …", "Incorrect string
 * value: …", and a statement that it does not understand in full.
 */
public final class DatabaseMessage {

    /** The pool's own words, by which a lost connection is known. */
    static final String CLOSED = "Connection is closed";

    private static final String START = "database error ";
    /** The server about itself, our triggers' and constraints' names: disk, locks, connections, read-only, signals. */
    private static final Set<Integer> WITHOUT_VALUES = Set.of(
            1021, 1030, 1037, 1040, 1041, 1044, 1045, 1049, 1053, 1114, 1142, 1146, 1205, 1213, 1290, 1317, 1451, 1452,
            1644, 1792, 1836, 1927, 1969, 3024, 3819, 4025);
    /** Connections; transactions that others broke. */
    private static final Set<String> CLASSES_WITHOUT_VALUES = Set.of("08", "40");
    /** The names with which a message ends; they are ours. */
    private static final Pattern NAMES = Pattern.compile("for (?:key|column) [`'.\\w]{1,100}(?: at row \\d+)?$");

    private DatabaseMessage() {}

    /** E.g. {@code database error 1062 (SQLSTATE 23000): for key 'claim_receipt_number'}. */
    public static String of(SQLException e) {
        String said = SafeMessage.firstLine(e.getMessage());
        if (said.startsWith(START) || said.equals(CLOSED)) {
            return said;
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String start = START + e.getErrorCode() + " (SQLSTATE " + state + ")";
        if (WITHOUT_VALUES.contains(e.getErrorCode())
                || state.length() > 2 && CLASSES_WITHOUT_VALUES.contains(state.substring(0, 2))) {
            return start + ": " + said;
        }
        Matcher names = NAMES.matcher(said);
        return names.find() ? start + ": " + names.group() : start;
    }
}
