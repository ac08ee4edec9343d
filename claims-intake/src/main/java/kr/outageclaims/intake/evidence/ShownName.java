package kr.outageclaims.intake.evidence;

import java.text.Normalizer;
import java.util.PrimitiveIterator;

/**
 * The name of a file as its owner may see it again: without folders, without characters that hide or turn around what
 * follows, not too long. It decides nothing and is not stored.
 */
final class ShownName {

    private static final int LONGEST = 80;
    private static final String NAMELESS = "?";

    private ShownName() {}

    static String of(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        PrimitiveIterator.OfInt points =
                name.codePoints().filter(ShownName::isVisible).limit(LONGEST).iterator();
        points.forEachRemaining((int point) -> shown.appendCodePoint(point));
        String stripped = shown.toString().strip();
        return stripped.isEmpty() ? NAMELESS : stripped;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
