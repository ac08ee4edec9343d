package kr.outageclaims.batch.notices;

/** What a claimant is told of; each once a claim, and again on a further occasion where there can be one. */
enum NoticeEvent {
    RECEIVED("received"),
    /** Proof, an account, a service account, an order number or a consent is missing. */
    NEEDED("proof-or-account-needed"),
    DECIDED("decided"),
    /** Everything that was granted has arrived. */
    PAID("paid"),
    /** What was sent came back; something else is needed to send it again. */
    RETURNED("returned");

    private final String code;

    NoticeEvent(String code) {
        this.code = code;
    }

    /** As in tables and file names. */
    String code() {
        return code;
    }
}
