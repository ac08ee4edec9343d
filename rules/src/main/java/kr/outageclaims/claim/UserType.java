package kr.outageclaims.claim;

/** 이용자 유형, the one word shown for reporter and tier together. */
public enum UserType {
    PAID("유료", "paid"),
    FREE("무료", "free"),
    SMALL_BUSINESS("소상공인", "small business"),
    LARGER_COMPANY("중대형기업", "larger company");

    private final String koreanName;
    private final String englishName;

    UserType(String koreanName, String englishName) {
        this.koreanName = koreanName;
        this.englishName = englishName;
    }

    /** The larger company first, then the small business, else the tier. */
    public static UserType of(Reporter reporter, Tier tier) {
        return switch (reporter) {
            case LARGER_COMPANY -> LARGER_COMPANY;
            case SMALL_BUSINESS -> SMALL_BUSINESS;
            case INDIVIDUAL -> tier == Tier.PAID ? PAID : FREE;
        };
    }

    public String koreanName() {
        return koreanName;
    }

    public String englishName() {
        return englishName;
    }
}
