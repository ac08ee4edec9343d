/** Forms put aside for some days, readable with the visitor's code only; must never store or print a code. */
@NullMarked
package kr.outageclaims.intake.draft;

import org.jspecify.annotations.NullMarked;
