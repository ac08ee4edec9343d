package kr.outageclaims.sample.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.sample.claims.Truth;

/** The words that the manual workbook's drop-downs offer, by the header of their column. */
record QueueWording(OutageCalendar calendar) {

    static final String FEATURE_OF = " > ";

    static QueueWording of(String incident) {
        return new QueueWording(OutageCalendar.of(incident)
                .orElseThrow(() -> new IllegalArgumentException("there is no incident " + incident)));
    }

    /** What an operator who knows the truth would choose. */
    Map<String, String> answer(Truth truth) {
        String service = calendar.service(truth.service()).orElseThrow().koreanName();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("서비스", service);
        answer.put(
                "기능",
                calendar.feature(truth.service(), truth.feature())
                        .map(feature -> service + FEATURE_OF + feature.koreanName())
                        .orElse(""));
        answer.put("신고인", reporter(Reporter.valueOf(truth.reporter())));
        answer.put("유무료", Tier.valueOf(truth.tier()) == Tier.PAID ? "유료" : "무료");
        answer.put("피해성격", nature(DamageNature.valueOf(truth.damageNature())));
        return answer;
    }

    private static String reporter(Reporter reporter) {
        return switch (reporter) {
            case INDIVIDUAL -> "개인";
            case SMALL_BUSINESS -> "소상공인";
            case LARGER_COMPANY -> "중대형기업";
        };
    }

    private static String nature(DamageNature nature) {
        return switch (nature) {
            case MONETARY -> "금전 피해";
            case NON_MONETARY -> "금전 피해 아님";
            case OUT_OF_SCOPE -> "대상 아님";
        };
    }
}
