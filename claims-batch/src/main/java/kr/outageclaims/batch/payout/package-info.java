/** Turns a closed round's decisions into payouts and their files; must never change what was decided. */
@NullMarked
package kr.outageclaims.batch.payout;

import org.jspecify.annotations.NullMarked;
