package kr.outageclaims.classifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word for a time.
 *
 * @param value day of the month, day of the week (1 Monday), first hour of a part of the day, or hours of a length
 * @param until the hour at which a part of the day ends
 */
record TimeWord(String text, Kind kind, int value, int until) {

    enum Kind {
        WEEKDAY,
        PART,
        LENGTH,
        FROM,
        UNTIL
    }

    /** Longer words before the shorter ones with which they start. */
    private static final List<TimeWord> ALL = List.of(
            weekday("월요일", 1),
            weekday("화요일", 2),
            weekday("수요일", 3),
            weekday("목요일", 4),
            weekday("금요일", 5),
            weekday("토요일", 6),
            weekday("일요일", 7),
            weekday("월욜", 1),
            weekday("화욜", 2),
            weekday("수욜", 3),
            weekday("목욜", 4),
            weekday("금욜", 5),
            weekday("토욜", 6),
            weekday("일욜", 7),
            weekday("saturday", 6),
            weekday("sunday", 7),
            weekday("monday", 1),
            new TimeWord("주말내내", Kind.WEEKDAY, 6, 48),
            new TimeWord("주말", Kind.WEEKDAY, 6, 48),
            part("새벽", 0, 6),
            part("아침", 6, 10),
            part("오전", 0, 12),
            part("점심", 11, 14),
            part("대낮", 12, 17),
            part("오후", 12, 18),
            part("저녁", 18, 22),
            part("한밤", 21, 27),
            part("밤새", 21, 30),
            part("밤", 21, 27),
            length("하루종일", 24),
            length("온종일", 24),
            length("하루", 24),
            length("이틀", 48),
            length("사흘", 72),
            length("나흘", 96),
            length("닷새", 120),
            length("엿새", 144),
            length("일주일", 168),
            new TimeWord("부터", Kind.FROM, 0, 0),
            new TimeWord("까지", Kind.UNTIL, 0, 0));

    /** The characters with which they begin, so that most places of a text cost one look. */
    private static final long[] FIRST = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private static final Map<Character, TimeWord[]> BY_FIRST = new HashMap<>();

    static {
        for (TimeWord word : ALL) {
            char first = word.text.charAt(0);
            FIRST[first >> 6] |= 1L << first;
            BY_FIRST.put(
                    first,
                    ALL.stream().filter(other -> other.text.charAt(0) == first).toArray(TimeWord[]::new));
        }
    }

    static @Nullable TimeWord at(NormalText text, int index) {
        char first = text.charAt(index);
        if ((FIRST[first >> 6] & (1L << first)) != 0) {
            for (TimeWord word : BY_FIRST.get(first)) {
                if (text.matchesAt(index, word.text) && word.standsIn(text, index)) {
                    return word;
                }
            }
        }
        return null;
    }

    /** "밤" and its like only where a word starts: "알밤" and "하룻밤" are no time of a day; 부터 and 까지 follow anything. */
    private boolean standsIn(NormalText text, int index) {
        return kind == Kind.FROM || kind == Kind.UNTIL || text.startsWord(index) || text.charAt(index - 1) == '일';
    }

    private static TimeWord weekday(String text, int day) {
        return new TimeWord(text, Kind.WEEKDAY, day, 24);
    }

    private static TimeWord part(String text, int from, int until) {
        return new TimeWord(text, Kind.PART, from, until);
    }

    private static TimeWord length(String text, int hours) {
        return new TimeWord(text, Kind.LENGTH, hours, 0);
    }
}
