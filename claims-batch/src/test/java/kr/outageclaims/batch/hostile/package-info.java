/** Exports that nobody should send, and thousands of mutated ones; must never look inside the import. */
@NullMarked
package kr.outageclaims.batch.hostile;

import org.jspecify.annotations.NullMarked;
