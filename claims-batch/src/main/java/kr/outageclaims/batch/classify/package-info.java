/** The classification job: reads claims into classifications and links duplicates; must never decide compensation. */
@NullMarked
package kr.outageclaims.batch.classify;

import org.jspecify.annotations.NullMarked;
