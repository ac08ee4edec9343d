/** How what the stages store is read again, the same for every reader; must never write a table. */
@NullMarked
package kr.outageclaims.batch.stored;

import org.jspecify.annotations.NullMarked;
