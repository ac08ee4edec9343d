package kr.outageclaims.sample.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one row of an export really is. Fields that a row of its kind does not have are empty.
 *
 * @param expected {@code ACCEPT}, {@code REPEAT} or the code of the reject; a row that comes under the id of another
 *     ({@code REPEAT}, {@code conflicting-repeat}) stands beside the row it follows, so ids are unique among ACCEPT only
 * @param amount the loss truly meant, whole won
 * @param time INSIDE, OUTSIDE or UNKNOWN, of the declared time
 * @param evidence NONE, DECLARED (documents are said to exist) or VERIFIED (and they prove the damage)
 */
public record Truth(
        String externalId,
        String channel,
        String expected,
        String service,
        String feature,
        String reporter,
        String tier,
        String damageNature,
        String amount,
        String duplicateOf,
        String time,
        String evidence) {

    public static final String ACCEPT = "ACCEPT";
    public static final String REPEAT = "REPEAT";

    public static List<String> header() {
        return List.of(
                "external_id",
                "channel",
                "expected",
                "service",
                "feature",
                "reporter",
                "tier",
                "damage_nature",
                "amount",
                "duplicate_of",
                "time",
                "evidence");
    }

    public List<String> cells() {
        return List.of(
                externalId,
                channel,
                expected,
                service,
                feature,
                reporter,
                tier,
                damageNature,
                amount,
                duplicateOf,
                time,
                evidence);
    }

    public static Truth of(List<String> cells) {
        return new Truth(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9),
                cells.get(10),
                cells.get(11));
    }

    public boolean isAccepted() {
        return expected.equals(ACCEPT);
    }

    public Optional<Long> won() {
        return Stream.of(amount)
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .findFirst();
    }

    /** The same with its codes and amounts, which many rows share, as {@code words} gives them. */
    public Truth withWords(UnaryOperator<String> words) {
        return new Truth(
                externalId,
                words.apply(channel),
                words.apply(expected),
                words.apply(service),
                words.apply(feature),
                words.apply(reporter),
                words.apply(tier),
                words.apply(damageNature),
                words.apply(amount),
                duplicateOf,
                words.apply(time),
                words.apply(evidence));
    }

    /** The same row under another expectation, with nothing told of a damage that is not taken in. */
    Truth rejectedAs(String code) {
        return new Truth(externalId, channel, code, "", "", "", "", "", "", "", "", "");
    }

    Truth repeated() {
        return new Truth(
                externalId,
                channel,
                REPEAT,
                service,
                feature,
                reporter,
                tier,
                damageNature,
                amount,
                duplicateOf,
                time,
                evidence);
    }
}
