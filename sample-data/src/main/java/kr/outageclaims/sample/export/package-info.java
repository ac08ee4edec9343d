/** Writes the channels' exports and the truth beside them, the same bytes for the same seed. */
@NullMarked
package kr.outageclaims.sample.export;

import org.jspecify.annotations.NullMarked;
