package kr.outageclaims.batch.stored;

import java.util.Locale;
import java.util.ResourceBundle;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.EntitlementKinds;

/** What the tables' codes mean, in the words of the people who read a screen: Korean first, English beside. */
public final class CodeWords {

    private static final ResourceBundle KOREAN = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private CodeWords() {}

    /**
     * e.g. {@code 지급 준비 / ready} for {@code state}, {@code READY}.
     *
     * @param list what the code is one of: stage, outcome, decision, state, scan or event
     * @throws java.util.MissingResourceException when it has no words yet
     */
    public static String both(String list, String code) {
        String key = list + "." + code;
        return KOREAN.getString(key) + " / " + ENGLISH.getString(key);
    }

    /** Cash or a kind of entitlement, e.g. {@code 멜론 이용권 연장 / Melon pass extension}. */
    public static String kind(String code) {
        return EntitlementKinds.shipped().kind(code).map(CodeWords::names).orElseGet(() -> both("kind", code));
    }

    private static String names(EntitlementKind kind) {
        return kind.koreanName() + " / " + kind.englishName();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.codes",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
