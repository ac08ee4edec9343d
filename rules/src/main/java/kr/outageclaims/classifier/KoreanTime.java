package kr.outageclaims.classifier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it: {@code 15일 저녁}, {@code 토요일 밤부터 이틀}, {@code 10월 14일}. A hint for people, never a
 * ground to decline. Days without a month are in the month of the incident, days of the week on or after its first day.
 *
 * @param from start in Seoul's time, null when the text gives only a length or a part of a day
 * @param to end in Seoul's time, null with {@code from}
 * @param words the words for it, as the claimant wrote them
 */
record KoreanTime(@Nullable LocalDateTime from, @Nullable LocalDateTime to, String words) {

    /** The first time in the text. */
    static Optional<KoreanTime> findIn(NormalText text, LocalDate incidentDay) {
        return new Search(text, incidentDay).find();
    }

    /** {@code 2022-10-15T18:00/2022-10-15T22:00 15일 저녁}, or the words alone when no day is known. */
    String hint() {
        return from == null ? words : from + "/" + to + " " + words;
    }

    /** Collects words of time from left to right and adds them up. */
    private static final class Search {
        private final NormalText text;
        private final LocalDate incidentDay;
        private final StringBuilder words = new StringBuilder();
        private @Nullable LocalDate day;
        private @Nullable LocalDate lastDay;
        private int dayHours = 24;
        private @Nullable TimeWord part;
        private @Nullable TimeWord lastPart;
        private int clock = -1;
        private int length;
        private boolean until;

        Search(NormalText text, LocalDate incidentDay) {
            this.text = text;
            this.incidentDay = incidentDay;
        }

        Optional<KoreanTime> find() {
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                int end = c >= '0' && c <= '9' ? number(i) : word(i);
                i = Math.max(end, i + 1);
            }
            if (words.isEmpty() || (day == null && part == null && length == 0)) {
                return Optional.empty();
            }
            return Optional.of(resolved());
        }

        private KoreanTime resolved() {
            if (day == null) {
                return new KoreanTime(null, null, words.toString());
            }
            LocalDateTime start = day.atStartOfDay();
            LocalDateTime from = start.plusHours(clock >= 0 ? clock : part == null ? 0 : part.value());
            LocalDateTime to = start.plusHours(part == null ? dayHours : part.until());
            if (clock >= 0) {
                to = from.plusHours(1);
            }
            if (length > 0) {
                to = from.plusHours(length);
            } else if (lastDay != null && until) {
                to = lastDay.atStartOfDay().plusHours(lastPart == null ? 24 : lastPart.until());
            }
            return new KoreanTime(from, to.isAfter(from) ? to : from.plusHours(1), words.toString());
        }

        /** Index behind the word, or the same index when none starts here. */
        private int word(int at) {
            TimeWord word = TimeWord.at(text, at);
            if (word == null) {
                return at;
            }
            int end = at + word.text().length();
            switch (word.kind()) {
                case WEEKDAY -> {
                    addDay(incidentDay.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(word.value()))), at, end);
                    dayHours = lastDay == null ? word.until() : dayHours;
                }
                case PART -> {
                    if (part == null && (day == null || lastDay == null)) {
                        part = word;
                    } else {
                        lastPart = word;
                    }
                    write(at, end);
                }
                case LENGTH -> {
                    length = Math.max(length, word.value());
                    write(at, end);
                }
                case FROM, UNTIL -> {
                    boolean joins = !words.isEmpty() && at == lastEnd;
                    until |= joins && word.kind() == TimeWord.Kind.UNTIL;
                    if (joins) {
                        write(at, end);
                    }
                }
                default -> throw new IllegalStateException(word.toString());
            }
            return end;
        }

        private int number(int at) {
            int end = at;
            int value = 0;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && value < 10_000) {
                value = value * 10 + text.charAt(end) - '0';
                end++;
            }
            if (text.matchesAt(end, "시간")) {
                length = Math.max(length, value > 0 && value < 240 ? value : 0);
                return value > 0 && value < 240 ? write(at, end + 2) : end;
            }
            if (text.matchesAt(end, "시") && value <= 24) {
                clock = clock >= 0 ? clock : afternoon(value);
                return write(at, end + 1);
            }
            if (text.matchesAt(end, "일")) {
                return days(at, end + 1, value);
            }
            char separator = end < text.length() ? text.charAt(end) : ' ';
            boolean month = value >= 1 && value <= 12 && (separator == '월' || separator == '/');
            return month ? dayOfMonth(at, end + 1, value) : end;
        }

        private int dayOfMonth(int at, int from, int month) {
            int end = from;
            int value = 0;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && value < 100) {
                value = value * 10 + text.charAt(end) - '0';
                end++;
            }
            if (value < 1 || value > incidentDay.withMonth(month).lengthOfMonth()) {
                return from;
            }
            int behind = text.matchesAt(end, "일") ? end + 1 : end;
            addDay(incidentDay.withDayOfMonth(1).withMonth(month).withDayOfMonth(value), at, behind);
            return behind;
        }

        /** "3일간", "3일 동안" and "3일치" are a length, "15일" is a day. */
        private int days(int at, int end, int value) {
            boolean isLength = text.matchesAt(end, "간")
                    || text.matchesAt(end, "동안")
                    || text.matchesAt(end, "내내")
                    || text.matchesAt(end, "치")
                    || text.matchesAt(end, "째");
            if (isLength && value <= 31) {
                length = Math.max(length, value * 24);
                return write(at, end);
            }
            if (!isLength && value >= 1 && value <= incidentDay.lengthOfMonth()) {
                addDay(incidentDay.withDayOfMonth(value), at, end);
            }
            return end;
        }

        private int afternoon(int hour) {
            boolean later = part != null && part.value() >= 12 && hour < 12;
            return later ? hour + 12 : hour;
        }

        private int lastEnd = -1;

        private void addDay(LocalDate found, int at, int end) {
            if (day == null) {
                day = found;
            } else {
                lastDay = found;
            }
            write(at, end);
        }

        private int write(int at, int end) {
            if (words.length() < 60) {
                boolean joined = at == lastEnd && !text.gapBefore(at);
                words.append(words.isEmpty() || joined ? "" : " ").append(text.asWritten(at, end));
            }
            lastEnd = end;
            return end;
        }
    }
}
