package kr.outageclaims.intake.claimant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Korean banks' three-digit codes, as in transfers (Hana is 081 there), with the names people use. */
public final class Banks {

    private static final Map<String, Name> NAMES = Collections.unmodifiableMap(inOrder());

    private Banks() {}

    /** Code to name, in the order of the codes; the name is the Korean one but for English. */
    public static Map<String, String> names(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        NAMES.forEach((code, name) -> names.put(code, name.in(language)));
        return Collections.unmodifiableMap(names);
    }

    public static Set<String> codes() {
        return NAMES.keySet();
    }

    private static Map<String, Name> inOrder() {
        Map<String, Name> names = new LinkedHashMap<>();
        names.put("002", new Name("산업", "KDB"));
        names.put("003", new Name("기업", "IBK"));
        names.put("004", new Name("국민", "KB Kookmin"));
        names.put("007", new Name("수협", "Suhyup"));
        names.put("011", new Name("농협", "NH Nonghyup"));
        names.put("020", new Name("우리", "Woori"));
        names.put("023", new Name("SC", "SC First"));
        names.put("027", new Name("씨티", "Citibank"));
        names.put("031", new Name("iM", "iM"));
        names.put("032", new Name("부산", "Busan"));
        names.put("034", new Name("광주", "Kwangju"));
        names.put("035", new Name("제주", "Jeju"));
        names.put("037", new Name("전북", "Jeonbuk"));
        names.put("039", new Name("경남", "Kyongnam"));
        names.put("045", new Name("새마을", "MG Saemaul"));
        names.put("048", new Name("신협", "Shinhyup (CU)"));
        names.put("071", new Name("우체국", "Korea Post"));
        names.put("081", new Name("하나", "Hana"));
        names.put("088", new Name("신한", "Shinhan"));
        names.put("089", new Name("케이", "K bank"));
        names.put("090", new Name("카카오", "KakaoBank"));
        names.put("092", new Name("토스", "Toss Bank"));
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
                        .filter(bank -> bank.getValue()
                                .korean()
                                .toLowerCase(Locale.ROOT)
                                .equals(bare))
                        .map(Map.Entry::getKey)
                        .findFirst();
        };
    }

    /** The Korean name, e.g. 국민, by which transfers know it; empty when the code is unknown. */
    public static Optional<String> name(String code) {
        return name(code, Locale.KOREAN);
    }

    /** E.g. 국민 or KB Kookmin; empty when the code is unknown. */
    public static Optional<String> name(String code, Locale language) {
        return Optional.ofNullable(NAMES.get(code)).map(name -> name.in(language));
    }

    private record Name(String korean, String english) {

        String in(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : korean;
        }
    }
}
