/** Checks afterwards that what is stored is what the rules say; must never write. */
@NullMarked
package kr.outageclaims.batch.audit;

import org.jspecify.annotations.NullMarked;
