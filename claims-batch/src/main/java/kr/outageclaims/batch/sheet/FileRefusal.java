package kr.outageclaims.batch.sheet;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.outageclaims.batch.run.BadInput;

/** Why a file as a whole is not read, in one line of both languages; never with a value that stands in the file. */
public final class FileRefusal {

    private static final String MESSAGES = "messages/files";

    private FileRefusal() {}

    /** @param code key of the message; {@code arguments} are places, counts and our own names only */
    public static BadInput of(Path file, String code, Object... arguments) {
        return of(file.getFileName().toString(), code, arguments);
    }

    /** As above, for a file of which only the name is at hand. */
    public static BadInput of(String fileName, String code, Object... arguments) {
        return new BadInput(
                fileName + ": " + in(Locale.KOREAN, code, arguments) + " / " + in(Locale.ENGLISH, code, arguments));
    }

    private static String in(Locale language, String code, Object... arguments) {
        ResourceBundle messages = ResourceBundle.getBundle(
                MESSAGES,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(messages.getString(code), language).format(arguments);
    }
}
