package kr.outageclaims.intake.notice;

/** Takes a message to where it is delivered. */
interface Post {

    Outcome send(Message message);

    enum Outcome {
        SENT,
        /** There is nobody at this address. */
        REFUSED,
        /** Worth another try. */
        NOT_NOW
    }
}
