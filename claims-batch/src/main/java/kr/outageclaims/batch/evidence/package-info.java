/** Hands a round's evidence to its reviewers and keeps their word on it; must never change what a claimant sent. */
@NullMarked
package kr.outageclaims.batch.evidence;

import org.jspecify.annotations.NullMarked;
