package kr.outageclaims.rulebook;

/**
 * A kind of support other than cash, as people call it.
 *
 * @param code as in tables and exports, e.g. {@code melon-days}
 * @param koreanUnit what the quantity counts, e.g. 일
 * @param koreanPhrase with {@code {quantity}} where the figure stands, e.g. 멜론 이용권 {quantity}일 연장
 * @param needs what whoever delivers it has to know
 */
public record EntitlementKind(
        String code,
        String koreanName,
        String englishName,
        String koreanUnit,
        String englishUnit,
        String koreanPhrase,
        String englishPhrase,
        Reference needs) {

    public enum Reference {
        /** The service account that days, points or service cash go to. */
        ACCOUNT,
        /** The rental, coupon or order number. */
        TRANSACTION
    }

    /** The entitlement in words, e.g. 멜론 이용권 3일 연장. */
    public String inKorean(long quantity) {
        return filled(koreanPhrase, quantity);
    }

    /** The entitlement in words, e.g. Melon pass extended by 3 days. */
    public String inEnglish(long quantity) {
        return filled(englishPhrase, quantity);
    }

    private static String filled(String phrase, long quantity) {
        return phrase.replace("{quantity}", String.format(java.util.Locale.ROOT, "%,d", quantity));
    }
}
