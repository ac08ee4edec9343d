/** Lays proposals before the council and takes its decisions; must never decide by itself. */
@NullMarked
package kr.outageclaims.batch.review;

import org.jspecify.annotations.NullMarked;
