/** Takes back what the bank and the services say became of the payouts; must never pay, nor change a payout. */
@NullMarked
package kr.outageclaims.batch.bank;

import org.jspecify.annotations.NullMarked;
