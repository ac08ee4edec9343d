/** Takes in the files that claimants send as proof and keeps them sealed; must never read one back. */
@NullMarked
package kr.outageclaims.intake.evidence;

import org.jspecify.annotations.NullMarked;
