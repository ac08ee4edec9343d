/** Publishes to the claimants what became of their claims; must never decide or change anything else. */
@NullMarked
package kr.outageclaims.batch.progress;

import org.jspecify.annotations.NullMarked;
