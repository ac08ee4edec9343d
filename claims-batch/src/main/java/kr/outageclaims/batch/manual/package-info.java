/** The operators' queue as a workbook, out and in again; must never overwrite what a person has answered. */
@NullMarked
package kr.outageclaims.batch.manual;

import org.jspecify.annotations.NullMarked;
