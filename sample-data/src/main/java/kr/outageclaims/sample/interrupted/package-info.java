/** Kills the running form and its database while visitors use it, and compares what they were told with what is stored. */
@NullMarked
package kr.outageclaims.sample.interrupted;

import org.jspecify.annotations.NullMarked;
