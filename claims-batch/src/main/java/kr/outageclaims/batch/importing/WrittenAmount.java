package kr.outageclaims.batch.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.outageclaims.money.Won;

/** An amount as channels write it: digits, with commas between thousands or without. */
final class WrittenAmount {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4}");

    private WrittenAmount() {}

    /** Empty when the text is anything but whole won; 0 stays 0. */
    static Optional<Won> read(String text) {
        return DIGITS.matcher(text).matches()
                ? Optional.of(Won.won(Long.parseLong(text.replace(",", ""))))
                : Optional.empty();
    }
}
