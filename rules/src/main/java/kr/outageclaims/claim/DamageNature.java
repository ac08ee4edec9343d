package kr.outageclaims.claim;

/** What kind of damage a claim tells of. */
public enum DamageNature {
    /** Money paid or lost, lost sales or wages, spoiled goods, or a bought right that could not be used. */
    MONETARY,
    /** Inconvenience, waiting, worry, a question, an opinion, thanks. */
    NON_MONETARY,
    /** Not about the services of the incident. */
    OUT_OF_SCOPE
}
