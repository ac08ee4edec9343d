/** Answers why a claim got what it got, from what is stored; must never write. */
@NullMarked
package kr.outageclaims.batch.explain;

import org.jspecify.annotations.NullMarked;
