/** What claimants see of their claims and may add to them later; must never decide or show what is not published. */
@NullMarked
package kr.outageclaims.intake.progress;

import org.jspecify.annotations.NullMarked;
