package kr.outageclaims.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on claims in words.
 *
 * @param korean in a list: 손해액 모름
 * @param koreanEnd at its end, before 경우: 손해액을 모르는
 */
record Words(String korean, String koreanEnd, String english) {

    /** All of these together; 모든 when there are none. */
    static Words all(List<Words> conditions) {
        if (conditions.isEmpty()) {
            return new Words("모두", "모든", "any claim");
        }
        return joined(conditions, ", ", ", ");
    }

    /** One of these. */
    static Words any(List<Words> choices) {
        return joined(choices, " 또는 ", " or ");
    }

    private static Words joined(List<Words> parts, String korean, String english) {
        String before = parts.stream()
                .limit(parts.size() - 1L)
                .map(part -> part.korean + korean)
                .collect(Collectors.joining());
        Words last = parts.get(parts.size() - 1);
        return new Words(
                before + last.korean,
                before + last.koreanEnd,
                parts.stream().map(Words::english).collect(Collectors.joining(english)));
    }
}
