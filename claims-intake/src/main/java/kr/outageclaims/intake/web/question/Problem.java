package kr.outageclaims.intake.web.question;

/**
 * What is wrong with an answer.
 *
 * @param field where it is shown
 * @param key of the sentence in the messages, behind {@code problem.}
 */
public record Problem(String field, String key) {

    /** The sentence's key in the messages. */
    public String message() {
        return "problem." + key;
    }

    /** Such an answer is not even kept sealed. */
    public boolean mayBeKept() {
        return !key.equals("resident-number") && !key.equals("long-number");
    }
}
