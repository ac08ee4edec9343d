package kr.outageclaims.batch.notices;

import java.util.Locale;

/**
 * One handing over to the message gateway.
 *
 * @param number counted over all incidents
 */
record Export(String incident, long number) {

    /** How its files begin, e.g. {@code notices-2022-10-15-pangyo-001}. */
    String fileStem() {
        return String.format(Locale.ROOT, "notices-%s-%03d", incident, number);
    }
}
