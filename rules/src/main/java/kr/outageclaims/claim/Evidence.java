package kr.outageclaims.claim;

/** Proof of the damage (증빙). Only a person verifies. */
public enum Evidence {
    NONE,
    /** The claimant or the channel says that documents exist. */
    DECLARED,
    /** A named person has looked at them. */
    VERIFIED
}
