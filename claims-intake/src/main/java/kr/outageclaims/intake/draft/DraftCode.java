package kr.outageclaims.intake.draft;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor writes down to come back, {@code 7KQM-2XWA-DF3H-9RTU}: 16 of 31 characters, 79 bits. None of 0, 1, I,
 * L, O.
 */
public record DraftCode(String value) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public DraftCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a draft's code");
        }
    }

    static DraftCode fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new DraftCode(code.toString());
    }

    /** Reads a code as typed, in small letters, with or without dashes and blanks; empty when it cannot be one. */
    public static Optional<DraftCode> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return VALID.matcher(code).matches() ? Optional.of(new DraftCode(code)) : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    public String shown() {
        return String.join("-", value.split("(?<=\\G.{" + GROUP + "})"));
    }

    @Override
    public String toString() {
        return "***";
    }
}
