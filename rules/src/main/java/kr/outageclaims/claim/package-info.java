/** The words with which everybody speaks of a claim; must never hold personal data. */
@NullMarked
package kr.outageclaims.claim;

import org.jspecify.annotations.NullMarked;
