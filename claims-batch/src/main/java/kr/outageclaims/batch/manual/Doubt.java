package kr.outageclaims.batch.manual;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a claim waits for a person, as the classifier said it among its reasons. */
enum Doubt {
    MONEY_WITHOUT_SERVICE("money-without-service", "금전 피해인데 서비스를 알 수 없음"),
    MARGIN("margin", "서비스가 분명하지 않음"),
    CONTRADICTION("contradiction", "신고한 서비스와 내용이 다름"),
    NATURE("nature", "피해성격이 엇갈림"),
    OUTAGE_TIMES_UNKNOWN("outage-times-unknown", "장애 시각이 알려지지 않음");

    private static final String SIGN = "manual=";

    private final String code;
    private final String korean;

    Doubt(String code, String korean) {
        this.code = code;
        this.korean = korean;
    }

    static boolean isDoubt(String sign) {
        return sign.startsWith(SIGN);
    }

    /** In words, all that were said; a doubt this version has no words for in the classifier's own. */
    static String inWords(Set<String> signs) {
        return signs.stream()
                .filter(Doubt::isDoubt)
                .map(sign -> sign.substring(SIGN.length()))
                .map(said -> Stream.of(values())
                        .filter(doubt -> doubt.code.equals(said))
                        .map(doubt -> doubt.korean)
                        .findFirst()
                        .orElse(said))
                .collect(Collectors.joining(", "));
    }
}
