package kr.outageclaims.intake.claimant;

/** The settings that name key files, and what the local file is called when none is named. */
public enum KeySetting {
    /** Seals; the only half that the intake service has. */
    PUBLIC("CLAIMS_PUBLIC_KEY", "public.json"),
    /** Opens what was sealed; batch only. */
    PRIVATE("CLAIMS_PRIVATE_KEY", "private.json"),
    /** Blind indexes and fingerprints. */
    INDEX("CLAIMS_INDEX_KEY", "index.json"),
    /** The hash on every row of a review workbook; batch only. */
    REVIEW("CLAIMS_REVIEW_KEY", "review.json"),
    /** Addresses and texts of messages until they are sent; intake only, and nothing else is sealed under it. */
    OUTBOX("CLAIMS_OUTBOX_KEY", "outbox.json");

    private final String setting;
    private final String localFile;

    KeySetting(String setting, String localFile) {
        this.setting = setting;
        this.localFile = localFile;
    }

    /** The name of the setting (environment variable or property), whose value is the path of a key file. */
    public String setting() {
        return setting;
    }

    String localFile() {
        return localFile;
    }
}
