package kr.outageclaims.intake.claimant;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Personal values as people may see them. */
public final class Masking {

    private static final String HIDDEN = "***";

    private Masking() {}

    /** 홍길동 → 홍*동, 홍길 → 홍*, 남궁민수 → 남**수, Jane Doe → J*** D**; one letter → *. */
    public static String name(String name) {
        return Arrays.stream(name.strip().split(" +")).map(Masking::word).collect(Collectors.joining(" "));
    }

    /** 010-1234-5678 → 010-****-5678; 1588-1234 → 1588-****. */
    public static String phone(PhoneNumber phone) {
        String digits = phone.digits();
        if (digits.startsWith("1")) {
            return digits.substring(0, 4) + "-****";
        }
        int area = digits.startsWith("02") ? 2 : digits.startsWith("050") ? 4 : 3;
        return digits.substring(0, area) + "-****-" + digits.substring(digits.length() - 4);
    }

    /** hong@example.com → h***@example.com; a name of one letter is hidden whole. */
    public static String email(EmailAddress email) {
        String address = email.address();
        int at = address.lastIndexOf('@');
        return address.substring(0, at > 1 ? 1 : 0) + HIDDEN + address.substring(at);
    }

    /**
     * A narrative with phones, e-mail addresses, business, account and other long numbers masked, however they are
     * spaced; amounts, dates and times stay.
     */
    public static String maskNarrative(String narrative) {
        return NarrativeMask.mask(narrative);
    }

    private static String word(String word) {
        int[] letters = word.codePoints().toArray();
        int length = letters.length;
        boolean keepLast = length > 2 && isHangulOrHan(letters[0]);
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean shown = length > 1 && (i == 0 || keepLast && i == length - 1);
            masked.appendCodePoint(shown ? letters[i] : '*');
        }
        return masked.toString();
    }

    private static boolean isHangulOrHan(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN;
    }
}
