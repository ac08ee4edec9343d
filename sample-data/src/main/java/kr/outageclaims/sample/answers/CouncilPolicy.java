package kr.outageclaims.sample.answers;

import java.util.List;
import java.util.Optional;
import kr.outageclaims.sample.dice.Resource;

/** The sample council's lines, {@code /sample/answers/council-policy.yaml}; the same question has the same answer. */
record CouncilPolicy(List<Band> bands, List<PolicyLine> lines) {

    private static final long ANY = Long.MAX_VALUE;

    /** What is decided upon: one claim, or a group of like ones. */
    record Question(String proposal, String clause, Losses losses, String evidence) {}

    /** A single loss, or the ends of a band; 0 and 0 when it is not known. */
    record Losses(long above, long upTo) {

        static Losses of(long loss) {
            return new Losses(Math.max(0, loss - 1), loss);
        }
    }

    /** @param amount won, else {@code percentage} of the loss up to {@code cap}; 0 where not used */
    record Answer(String decision, long amount, long percentage, long cap, String comment) {}

    record Band(String name, Losses losses) {}

    record PolicyLine(String proposal, String clause, long over, long to, String evidence, Answer answer) {

        boolean fits(Question question) {
            return question.proposal().equals(proposal)
                    && question.clause().contains(clause)
                    && (over < 0
                            || question.losses().upTo() > over
                                    && question.losses().above() >= over)
                    && question.losses().upTo() <= to
                    && (evidence.isEmpty() || evidence.equals(question.evidence()));
        }
    }

    static CouncilPolicy read() {
        Resource file = Resource.yaml("/sample/answers/council-policy.yaml");
        Resource bands = file.get("bands");
        return new CouncilPolicy(
                bands.keys().stream()
                        .map(name -> new Band(name, losses(bands.get(name).list())))
                        .toList(),
                file.get("lines").list().stream().map(CouncilPolicy::line).toList());
    }

    Answer answer(Question question) {
        return lines.stream()
                .filter(line -> line.fits(question))
                .findFirst()
                .map(PolicyLine::answer)
                .orElseThrow(() -> new IllegalStateException("the policy has no line for " + question));
    }

    /** The losses of a group by the words of its amount band; a group without one has no known loss. */
    Losses band(String name) {
        return bands.stream()
                .filter(band -> band.name().equals(name))
                .findFirst()
                .map(Band::losses)
                .orElse(new Losses(0, 0));
    }

    private static Losses losses(List<Resource> ends) {
        return new Losses(
                Long.parseLong(ends.get(0).text()), Long.parseLong(ends.get(1).text()));
    }

    private static PolicyLine line(Resource line) {
        return new PolicyLine(
                line.get("proposal").text(),
                text(line, "clause"),
                number(line, "over").orElse(-1L),
                number(line, "to").orElse(ANY),
                text(line, "evidence"),
                new Answer(
                        line.get("decision").text(),
                        number(line, "amount").orElse(0L),
                        number(line, "percentage").orElse(0L),
                        number(line, "cap").orElse(0L),
                        line.get("comment").text()));
    }

    private static String text(Resource line, String key) {
        return line.has(key) ? line.get(key).text() : "";
    }

    private static Optional<Long> number(Resource line, String key) {
        return line.has(key) ? Optional.of(Long.valueOf(line.get(key).text())) : Optional.empty();
    }
}
