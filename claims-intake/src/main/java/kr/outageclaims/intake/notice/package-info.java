/** Messages to claimants by mail: receipts and codes; must never keep an address longer than it takes to send. */
@NullMarked
package kr.outageclaims.intake.notice;

import org.jspecify.annotations.NullMarked;
