/** Counts, won and time of all stages for people; must never write a row. */
@NullMarked
package kr.outageclaims.batch.report;

import org.jspecify.annotations.NullMarked;
