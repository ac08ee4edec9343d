/** Seals, masks and indexes personal data; must never log or print any of it. */
@NullMarked
package kr.outageclaims.intake.claimant;

import org.jspecify.annotations.NullMarked;
