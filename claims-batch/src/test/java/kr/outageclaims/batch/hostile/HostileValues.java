package kr.outageclaims.batch.hostile;

import java.util.List;
import java.util.Random;

/** Values that no honest channel writes; each that could be echoed holds the {@link #MARK}. */
final class HostileValues {

    /** Must be found in no message, reject file or log. */
    static final String MARK = "누설7731";

    private static final List<String> VALUES = List.of(
            "=HYPERLINK(\"http://x/" + MARK + "\")",
            "+82 10 " + MARK,
            "@SUM(" + MARK + ")",
            "-" + MARK,
            "1000000000000000000",
            "999999999999999999999999",
            "-30000",
            "삼십만원 " + MARK,
            "1e18",
            "1E+2147483647",
            "0x7f",
            "1900-01-01 00:00",
            "9999-12-31 23:59",
            "-999999999-01-01T00:00:00Z",
            "44849.6458333333",
            "2022-13-45 99:99",
            "2022-02-30 10:00",
            "1012345678",
            "010" + MARK,
            "٠١٠١٢٣٤٥٦٧٨",
            MARK + "@" + MARK,
            "a@b",
            "900101-1234567",
            "000-00-00000",
            "\u202E" + MARK,
            "\u0001\u0007" + MARK + "\u001B[31m",
            "\uFEFF",
            "\uD83D",
            "\uD83D\uDE2D",
            "#REF!",
            "' OR 1=1 -- " + MARK,
            "%s%n${jndi:ldap://" + MARK + "}",
            "{0} {" + MARK + "}",
            "../../" + MARK,
            "\"" + MARK + "\"",
            "a\nb\n" + MARK,
            "\t",
            " ",
            "NULL",
            "Y",
            "004",
            "카카오톡");

    private HostileValues() {}

    static String one(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> MARK.repeat(1 + random.nextInt(3_000));
            case 1 -> "가".repeat(9_990 + random.nextInt(20));
            case 2 -> "e" + "\u0301\u0316".repeat(1 + random.nextInt(8_000));
            case 3 -> MARK + (char) random.nextInt(0xD7FF) + (char) (0xE000 + random.nextInt(0x1FFD));
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }
}
