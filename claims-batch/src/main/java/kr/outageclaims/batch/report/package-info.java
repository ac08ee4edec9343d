/** Figures and flat files over what the stages have stored; must never write a table. */
@NullMarked
package kr.outageclaims.batch.report;

import org.jspecify.annotations.NullMarked;
