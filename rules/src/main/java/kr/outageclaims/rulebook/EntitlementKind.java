package kr.outageclaims.rulebook;

import java.util.Locale;

/**
 * A kind of support other than cash, as people call it.
 *
 * @param code as in tables and exports, e.g. {@code melon-days}
 * @param koreanUnit what the quantity counts, e.g. 일
 * @param englishUnit the same, more than one: days
 * @param englishUnitOfOne the same, one: day
 * @param koreanPhrase with {@code {quantity}} where the figure stands, e.g. 멜론 이용권 {quantity}일 연장, or with
 *     {@code {duration}} where a quantity of minutes is said as days, hours and minutes
 * @param englishPhrase likewise, and with {@code {unit}} for the unit in its number
 * @param needs what whoever delivers it has to know
 */
public record EntitlementKind(
        String code,
        String koreanName,
        String englishName,
        String koreanUnit,
        String englishUnit,
        String englishUnitOfOne,
        String koreanPhrase,
        String englishPhrase,
        Reference needs) {

    private static final String DURATION = "{duration}";

    public enum Reference {
        /** The service account that days, points or service cash go to. */
        ACCOUNT,
        /** The rental, coupon or order number. */
        TRANSACTION
    }

    /** The entitlement in words, e.g. 멜론 이용권 3일 연장. */
    public String inKorean(long quantity) {
        return koreanPhrase.replace("{quantity}", figure(quantity)).replace(DURATION, new Minutes(quantity).inKorean());
    }

    /** The entitlement in words, e.g. Melon pass extended by 3 days. */
    public String inEnglish(long quantity) {
        return englishPhrase
                .replace("{quantity}", figure(quantity))
                .replace("{unit}", englishUnit(quantity))
                .replace(DURATION, new Minutes(quantity).inEnglish());
    }

    /** Figure and unit alone, e.g. 7,550포인트. */
    public String quantityInKorean(long quantity) {
        return isDuration()
                ? withDuration(quantity, "분", new Minutes(quantity).inKorean())
                : figure(quantity) + koreanUnit;
    }

    /** Figure and unit alone, e.g. 7,550 points. */
    public String quantityInEnglish(long quantity) {
        return isDuration()
                ? withDuration(quantity, " min", new Minutes(quantity).inEnglish())
                : figure(quantity) + " " + englishUnit(quantity);
    }

    private boolean isDuration() {
        return koreanPhrase.contains(DURATION);
    }

    private String englishUnit(long quantity) {
        return quantity == 1 ? englishUnitOfOne : englishUnit;
    }

    private static String withDuration(long quantity, String unit, String duration) {
        return figure(quantity) + unit + " (" + duration + ")";
    }

    private static String figure(long quantity) {
        return String.format(Locale.ROOT, "%,d", quantity);
    }
}
