package kr.outageclaims.intake.register;

import kr.outageclaims.intake.register.Registration.Refused;

/** What the check of a submission found. */
sealed interface Checked {

    record Sound(SoundClaim claim) implements Checked {}

    record Unsound(Refused refused) implements Checked {}
}
