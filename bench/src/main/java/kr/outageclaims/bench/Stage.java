package kr.outageclaims.bench;

/** The stages that have a baseline. */
enum Stage {
    IMPORT("import"),
    PROPOSE("propose"),
    REVIEW_EXPORT("review-export");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** As the launcher names it. */
    String code() {
        return code;
    }
}
