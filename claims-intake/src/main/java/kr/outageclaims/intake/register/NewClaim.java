package kr.outageclaims.intake.register;

import kr.outageclaims.claim.ReceiptNumber;

/** A claim about to be stored under its receipt number. */
record NewClaim(ReceiptNumber receipt, SoundClaim claim, byte[] fingerprint) {}
