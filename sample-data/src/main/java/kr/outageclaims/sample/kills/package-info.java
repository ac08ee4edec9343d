/** Kills the batch's processes and its database at random and compares what is left; must never know how a job works. */
@NullMarked
package kr.outageclaims.sample.kills;

import org.jspecify.annotations.NullMarked;
