/** Tests of the whole way, from channel exports to payout files: may use every stage, by its commands only. */
@NullMarked
package kr.outageclaims.batch.flow;

import org.jspecify.annotations.NullMarked;
