package kr.outageclaims.intake.web.question;

/**
 * One answer as the visitor checks it.
 *
 * @param label key of the question's short name
 * @param text what was answered, or the key of it
 * @param isKey whether {@code text} is a key of the messages
 */
public record Line(String label, String text, boolean isKey) {

    static Line of(String label, String text) {
        return new Line(label, text, false);
    }

    /** What was chosen of a field's radios; empty when nothing was. */
    public static Line ofChoice(String field, Answers answers) {
        return answers.has(field)
                ? ofKey(field + ".short", field + "." + answers.get(field))
                : of(field + ".short", "");
    }

    static Line ofKey(String label, String key) {
        return new Line(label, key, true);
    }
}
