package kr.outageclaims.classifier;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount of won as people write it: {@code 52만원}, {@code 4만5천원}, {@code 이십만원}, {@code 5,600원}, {@code 180만},
 * {@code 31,000 won}. Places are those of the {@link NormalText}.
 *
 * @param won whole won, at least {@link #LEAST}
 * @param from index of its first character
 * @param to index behind its last character
 */
record KoreanAmount(long won, int from, int to) {

    /** Less is no damage but a manner of speaking ("1원도", "10원 한 장"). */
    static final long LEAST = 100;

    private static final long MOST = 1_000_000_000_000L;

    /** What people count that is not won; behind a bare number or 만 it makes it no amount. */
    private static final String[] COUNTED = {
        "명", "건", "개", "회", "번", "곳", "보", "km", "킬로", "년", "인", "팔로", "유저", "가구", "대", "권", "통", "자", "장", "편", "점",
        "표", "시간", "분", "일", "도", "%", "퍼", "배", "m", "미터", "여명", "이용자", "사용자", "국민", "회원", "구독자", "포인트"
    };

    private static final String[] CROWDED = {"버스", "지하철", "열차", "전철", "사례", "엘리베이터"};

    static List<KoreanAmount> findIn(NormalText text) {
        List<KoreanAmount> found = new ArrayList<>(2);
        int i = 0;
        while (i < text.length()) {
            KoreanAmount amount = startsAmount(text, i) ? at(text, i) : null;
            if (amount == null) {
                i = Math.max(i + 1, NumberScan.isDigit(text.charAt(i)) ? digitsEnd(text, i) : i + 1);
            } else {
                i = amount.to;
                if (amount.won >= LEAST && amount.won <= MOST) {
                    found.add(amount);
                }
            }
        }
        return found;
    }

    private static int digitsEnd(NormalText text, int from) {
        int end = from;
        while (end < text.length() && NumberScan.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A digit anywhere, a numeral in Hangul only where a word starts: "하루만 원래" is no 만원. */
    private static boolean startsAmount(NormalText text, int i) {
        char c = text.charAt(i);
        if (NumberScan.isDigit(c)) {
            return true;
        }
        return c == '₩'
                || c == '￦'
                || (c == 'k' && text.matchesAt(i, "krw"))
                || (HangulNumeral.isNumeral(c)
                        && (text.startsWord(i) || attached(text, i))
                        && !text.matchesAt(i, "만약")
                        && !text.matchesAt(i, "천천"));
    }

    /** "손해오십만원": behind other Hangul only with a unit of ten or more, so that a particle is not read as a digit. */
    private static boolean attached(NormalText text, int i) {
        char before = text.charAt(i - 1);
        if (text.charAt(i) == '만' && i + 2 < text.length()) {
            // "잤어요만오천원"; "차비만 육천원" is no 만육천원
            return !text.gapBefore(i + 1)
                    && HangulNumeral.digit(text.charAt(i + 1)) > 0
                    && HangulNumeral.unit(text.charAt(i + 2)) > 0;
        }
        return !HangulNumeral.isNumeral(before)
                && "이일사만억".indexOf(text.charAt(i)) < 0
                && i + 1 < text.length()
                && (HangulNumeral.unit(text.charAt(i)) > 0
                        ? HangulNumeral.isNumeral(text.charAt(i + 1))
                        : HangulNumeral.unit(text.charAt(i + 1)) > 0);
    }

    private static @org.jspecify.annotations.Nullable KoreanAmount at(NormalText text, int from) {
        int start = from;
        boolean signed = false;
        if (text.charAt(from) == '₩' || text.charAt(from) == '￦') {
            start = from + 1;
            signed = true;
        } else if (text.matchesAt(from, "krw")) {
            start = from + 3;
            signed = true;
        }
        NumberScan number = NumberScan.at(text, start);
        if (number.end() == start) {
            return null;
        }
        int end = number.end();
        int unit = unitLength(text, end);
        boolean crowded = number.bareTenThousand() && startsWithAny(text, end + unit, CROWDED);
        if (unit > 0 && !crowded && !text.matchesAt(end, "원래")) {
            return new KoreanAmount(number.value(), from, end + unit);
        }
        boolean likelyMoney = signed || number.tenThousands() || number.grouped();
        return likelyMoney && !crowded && number.startsWithDigit() && !startsWithAny(text, end, COUNTED)
                ? new KoreanAmount(number.value(), from, end)
                : null;
    }

    private static int unitLength(NormalText text, int at) {
        if (text.matchesAt(at, "원")) {
            return 1;
        }
        if (text.matchesAt(at, "won") || text.matchesAt(at, "krw")) {
            return 3;
        }
        return text.matchesAt(at, "₩") ? 1 : 0;
    }

    private static boolean startsWithAny(NormalText text, int at, String[] words) {
        for (String word : words) {
            if (text.matchesAt(at, word)) {
                return true;
            }
        }
        return false;
    }
}
