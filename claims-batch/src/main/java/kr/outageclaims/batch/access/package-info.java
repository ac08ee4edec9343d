/** Notes who looked at whose personal data, and why; must never note the data itself. */
@NullMarked
package kr.outageclaims.batch.access;

import org.jspecify.annotations.NullMarked;
