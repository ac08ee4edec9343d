package kr.outageclaims.intake.claimant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Korean banks' three-digit codes, as in transfers (Hana is 081 there), with the names people use. */
public final class Banks {

    private static final Map<String, String> NAMES = Collections.unmodifiableMap(inOrder());

    private Banks() {}

    /** Code to Korean name, in the order of the codes. */
    public static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> inOrder() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("002", "산업");
        names.put("003", "기업");
        names.put("004", "국민");
        names.put("007", "수협");
        names.put("011", "농협");
        names.put("020", "우리");
        names.put("023", "SC");
        names.put("027", "씨티");
        names.put("031", "iM");
        names.put("032", "부산");
        names.put("034", "광주");
        names.put("035", "제주");
        names.put("037", "전북");
        names.put("039", "경남");
        names.put("045", "새마을");
        names.put("048", "신협");
        names.put("071", "우체국");
        names.put("081", "하나");
        names.put("088", "신한");
        names.put("089", "케이");
        names.put("090", "카카오");
        names.put("092", "토스");
        return names;
    }

    /** The code of a bank given by code (leading zeros may be missing) or Korean name; empty when unknown. */
    public static Optional<String> codeOf(String typed) {
        String text = FoldedText.of(typed).toString().replace(" ", "").toLowerCase(Locale.ROOT);
        if (text.matches("[0-9]{1,3}")) {
            String code = "0".repeat(3 - text.length()) + text;
            return Optional.of(code).filter(NAMES::containsKey);
        }
        String bare = text.replaceFirst("(?:은행|뱅크|금고|중앙회)+$", "");
        return switch (bare) {
            case "대구", "im" -> Optional.of("031");
            case "sc제일", "제일" -> Optional.of("023");
            case "한국씨티", "citi" -> Optional.of("027");
            case "kb국민", "kb" -> Optional.of("004");
            case "ibk기업", "ibk" -> Optional.of("003");
            case "nh농협", "nh" -> Optional.of("011");
            case "keb하나" -> Optional.of("081");
            case "k", "케이" -> Optional.of("089");
            default ->
                NAMES.entrySet().stream()
                        .filter(bank -> bank.getValue().toLowerCase(Locale.ROOT).equals(bare))
                        .map(Map.Entry::getKey)
                        .findFirst();
        };
    }

    /** The Korean name, e.g. 국민; empty when the code is unknown. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }
}
