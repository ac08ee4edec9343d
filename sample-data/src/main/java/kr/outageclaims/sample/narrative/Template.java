package kr.outageclaims.sample.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.outageclaims.sample.dice.Dice;

/**
 * A sentence with choices: {@code (a|b|)} is one of its parts, {@code {shop}} a word filled in, and {@code ~} at the
 * end of a past stem is where a voice puts its ending ("안 됐~" becomes 안 됐습니다, 안 됐음, 안 됐다고 함).
 */
public final class Template {

    private final List<Part> parts;
    private final String source;

    private Template(List<Part> parts, String source) {
        this.parts = parts;
        this.source = source;
    }

    static Template of(String source) {
        Parser parser = new Parser(source);
        List<Part> parts = parser.sequence();
        if (parser.at < source.length()) {
            throw new IllegalArgumentException("a bracket is not opened in: " + source);
        }
        return new Template(parts, source);
    }

    static List<Template> all(List<String> sources) {
        return sources.stream().map(Template::of).toList();
    }

    boolean tells(String slot) {
        return source.contains("{" + slot + "}");
    }

    /** The text with its choices made; {@code ~} is left for the voice. */
    String render(Dice dice, UnaryOperator<String> slots) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> part.render(text, dice, slots));
        return text.toString();
    }

    private interface Part {
        void render(StringBuilder text, Dice dice, UnaryOperator<String> slots);
    }

    private static final class Parser {

        private final String source;
        private int at;

        Parser(String source) {
            this.source = source;
        }

        List<Part> sequence() {
            List<Part> parts = new ArrayList<>();
            while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
                parts.add(
                        switch (source.charAt(at)) {
                            case '(' -> choice();
                            case '{' -> slot();
                            default -> words();
                        });
            }
            return parts;
        }

        private Part choice() {
            List<List<Part>> choices = new ArrayList<>();
            do {
                at++;
                choices.add(sequence());
            } while (at < source.length() && source.charAt(at) == '|');
            expect(')');
            return (text, dice, slots) -> dice.one(choices).forEach(part -> part.render(text, dice, slots));
        }

        private Part slot() {
            int end = source.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("a brace is not closed in: " + source);
            }
            String name = source.substring(at + 1, end);
            at = end + 1;
            return (text, dice, slots) -> text.append(slots.apply(name));
        }

        private Part words() {
            int from = at;
            while (at < source.length() && "(){|".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String words = source.substring(from, at);
            return (text, dice, slots) -> text.append(words);
        }

        private void expect(char c) {
            if (at >= source.length() || source.charAt(at) != c) {
                throw new IllegalArgumentException("a bracket is not closed in: " + source);
            }
            at++;
        }
    }
}
