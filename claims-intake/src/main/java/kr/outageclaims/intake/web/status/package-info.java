/** What became of a claim, and what its claimant gives, corrects or takes back later; must never tell a stranger anything. */
@NullMarked
package kr.outageclaims.intake.web.status;

import org.jspecify.annotations.NullMarked;
