package kr.outageclaims.intake.evidence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names that nobody can guess: 128 random bits as 32 hexadecimal digits. */
final class RandomName {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private RandomName() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }
}
