package kr.outageclaims.classifier;

/**
 * A number as Koreans write it, digits and numerals mixed: {@code 1만5천}, {@code 12,000}, {@code 이십만}, {@code 2.5만}.
 *
 * @param end index behind it; the index where it was looked for when there is none
 * @param tenThousands it holds 만 or 억
 * @param grouped its digits are grouped by commas
 * @param bareTenThousand it is 만 without a digit before
 */
record NumberScan(
        long value, int end, boolean tenThousands, boolean grouped, boolean startsWithDigit, boolean bareTenThousand) {

    private static final long LIMIT = 100_000_000_000_000L;

    static NumberScan at(NormalText text, int start) {
        return new Scanner(text, start).scan();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Sections of up to 9999 are collected and multiplied by 만 or 억. */
    private static final class Scanner {
        private final NormalText text;
        private final int start;
        private int at;
        private long total;
        private long section;
        private double pending = -1;
        private boolean tenThousands;
        private boolean grouped;
        private boolean bare;

        Scanner(NormalText text, int start) {
            this.text = text;
            this.start = start;
            this.at = start;
        }

        NumberScan scan() {
            while (at < text.length() && total < LIMIT && step()) {
                // each step moves on by one part of the number
            }
            long value = total + section + (pending > 0 ? (long) pending : 0);
            boolean startsWithDigit = at > start && isDigit(text.charAt(start));
            return new NumberScan(value, at, tenThousands, grouped, startsWithDigit, bare);
        }

        private boolean step() {
            char c = text.charAt(at);
            if (isDigit(c)) {
                return pending < 0 && digits();
            }
            int digit = HangulNumeral.digit(c);
            if (digit > 0) {
                return pending < 0 && isFollowedByUnit() && take(digit);
            }
            int unit = HangulNumeral.unit(c);
            if (unit > 0) {
                section += Math.round((pending < 0 ? 1 : pending) * unit);
                pending = -1;
                at++;
                return true;
            }
            if (c == '만' || c == '억') {
                return multiply(c);
            }
            return skipRoughly(c);
        }

        /** 만 may follow 억, never the other way round. */
        private boolean multiply(char c) {
            if (tenThousands && (c == '억' || total < 100_000_000)) {
                return false;
            }
            double amount = section + (pending < 0 ? 0 : pending);
            bare |= amount == 0 && at == start;
            total += Math.round((amount == 0 ? 1 : amount) * (c == '만' ? 10_000 : 100_000_000));
            section = 0;
            pending = -1;
            tenThousands = true;
            at++;
            return true;
        }

        /** "50여만원": 여 between the number and its unit says about. */
        private boolean skipRoughly(char c) {
            boolean roughly =
                    c == '여' && at > start && at + 1 < text.length() && "만천원".indexOf(text.charAt(at + 1)) >= 0;
            at += roughly ? 1 : 0;
            return roughly;
        }

        private boolean take(int digit) {
            pending = digit;
            at++;
            return true;
        }

        private boolean isFollowedByUnit() {
            return at + 1 < text.length()
                    && (HangulNumeral.unit(text.charAt(at + 1)) > 0 || "만억원".indexOf(text.charAt(at + 1)) >= 0);
        }

        private boolean digits() {
            long value = 0;
            int digitsInGroup = 0;
            boolean fraction = false;
            double scale = 1;
            while (at < text.length() && value < LIMIT) {
                char c = text.charAt(at);
                if (isDigit(c) && !(at > start && text.gapBefore(at) && digitsInGroup > 0)) {
                    value = value * 10 + (c - '0');
                    scale *= fraction ? 10 : 1;
                    digitsInGroup++;
                } else if (c == ',' && !fraction && threeDigitsAfter()) {
                    grouped = true;
                    digitsInGroup = 0;
                } else if (c == '.'
                        && !fraction
                        && at + 2 < text.length()
                        && isDigit(text.charAt(at + 1))
                        && fractionOfUnit()) {
                    fraction = true;
                } else {
                    break;
                }
                at++;
            }
            pending = value / scale;
            return true;
        }

        private boolean threeDigitsAfter() {
            for (int i = at + 1; i <= at + 3; i++) {
                if (i >= text.length() || !isDigit(text.charAt(i))) {
                    return false;
                }
            }
            return at + 4 >= text.length() || !isDigit(text.charAt(at + 4)) || text.gapBefore(at + 4);
        }

        /** A point is a fraction only before 만, 천 or 억: "2.5만"; else it may be a date or a dot of thousands. */
        private boolean fractionOfUnit() {
            int i = at + 1;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            return i < text.length() && "만천억".indexOf(text.charAt(i)) >= 0;
        }
    }
}
