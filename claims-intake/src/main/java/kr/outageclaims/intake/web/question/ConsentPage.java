package kr.outageclaims.intake.web.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the claimant agrees to, each item apart and before any name is asked. */
public final class ConsentPage implements QuestionPage {

    /** Of the texts {@code consent.*} in the messages; another text is another version. */
    public static final String VERSION = "web-2026-11-23";

    private static final String AGREED = "yes";

    /** One consent; each tells purpose, items, retention, and what a refusal means. */
    public enum Item {
        COLLECTION(true),
        COUNCIL(true),
        PAYMENT(false),
        NOTICES(false);

        private final boolean needed;

        Item(boolean needed) {
            this.needed = needed;
        }

        public boolean isNeeded() {
            return needed;
        }

        public String field() {
            return "consent-" + name().toLowerCase(Locale.ROOT);
        }

        public boolean isAgreed(Answers answers) {
            return answers.is(field(), AGREED);
        }
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public List<String> fields() {
        return Stream.of(Item.values()).map(Item::field).toList();
    }

    @Override
    public List<Problem> problems(Answers answers) {
        Checks checks = new Checks(answers);
        for (Item item : Item.values()) {
            if (item.isNeeded() && !item.isAgreed(answers)) {
                checks.problem(item.field(), "missing-" + item.field());
            }
        }
        return checks.found();
    }

    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of("items", List.of(Item.values()), "version", VERSION);
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        return Stream.of(Item.values())
                .map(item -> Line.ofKey(
                        item.field() + ".short", item.isAgreed(answers) ? "consent.agreed" : "consent.refused"))
                .toList();
    }
}
