package kr.outageclaims.classifier;

import java.util.LinkedHashSet;
import java.util.Set;

/** The spellings of a word with one slip of the finger or of the ear, on the Korean keyboard with two sets. */
final class Slips {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /** Each letter with those that lie beside it or sound like it. */
    private static final String[] NEAR = {
        "ㄱㄲㅋㄷㅅㄹ", "ㄲㄱㅋ", "ㄴㅁㅇㅈ", "ㄷㄸㅌㄱㅈㅇ", "ㄸㄷㅌ", "ㄹㅎㅇㄱㄴ", "ㅁㄴㅂㅋ", "ㅂㅃㅍㅈㅁ", "ㅃㅂㅍ", "ㅅㅆㄱㅎ", "ㅆㅅ", "ㅇㄴㄹㄷㅎ", "ㅈㅉㅊㅂㄷ",
        "ㅉㅈㅊ", "ㅊㅈㅌㅍㅉ", "ㅋㄱㅌㅁㄲ", "ㅌㄷㅋㅊㄸ", "ㅍㅂㅊㅃ", "ㅎㅅㄹㅇ", "ㅏㅑㅓㅣ", "ㅐㅔㅑㅒ", "ㅑㅏㅕㅐ", "ㅓㅏㅗㅕㅜ", "ㅔㅐㅖ", "ㅕㅓㅛㅑ", "ㅖㅔ", "ㅗㅓㅛㅜ",
        "ㅘㅏㅗ", "ㅙㅚㅞㅐ", "ㅚㅙㅞㅔㅗ", "ㅛㅗㅕ", "ㅜㅡㅗㅠ", "ㅝㅓㅜ", "ㅞㅚㅙㅔ", "ㅟㅣㅜ", "ㅠㅜㅡ", "ㅡㅜㅣ", "ㅢㅡㅣ", "ㅣㅏㅟㅢㅡ"
    };

    private Slips() {}

    static Set<String> of(String word) {
        Set<String> slips = new LinkedHashSet<>();
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            String before = word.substring(0, i);
            String behind = word.substring(i + 1);
            for (char slip : syllable(word.charAt(i), i == last)) {
                slips.add(before + slip + behind);
            }
            if (i < last && word.charAt(i) != word.charAt(i + 1)) {
                slips.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            if (i < last && last >= 3) {
                slips.add(before + word.charAt(i) + word.charAt(i) + behind);
            }
        }
        slips.remove(word);
        return slips;
    }

    /** One letter of a syllable changed, or its final left out; the last syllable keeps its final, since words begin so. */
    private static char[] syllable(char c, boolean last) {
        if (c < 0xAC00 || c > 0xD7A3) {
            return new char[0];
        }
        int code = c - 0xAC00;
        int initial = code / 588;
        int vowel = code / 28 % 21;
        int fin = code % 28;
        StringBuilder slips = new StringBuilder();
        near(INITIALS, initial).forEach(other -> slips.append(join(other, vowel, fin)));
        near(VOWELS, vowel).forEach(other -> slips.append(join(initial, other, fin)));
        if (fin > 0) {
            near(FINALS, fin).forEach(other -> slips.append(join(initial, vowel, other)));
            if (!last) {
                slips.append(join(initial, vowel, 0));
            }
        }
        return slips.toString().toCharArray();
    }

    private static java.util.stream.IntStream near(String letters, int index) {
        char letter = letters.charAt(index);
        for (String row : NEAR) {
            if (row.charAt(0) == letter) {
                return row.substring(1).chars().map(letters::indexOf).filter(other -> other >= 0);
            }
        }
        return java.util.stream.IntStream.empty();
    }

    private static char join(int initial, int vowel, int fin) {
        return (char) (0xAC00 + (initial * 21 + vowel) * 28 + fin);
    }
}
