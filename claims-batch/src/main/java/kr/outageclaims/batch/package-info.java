/** The batch program's main class; must never hold a step of its own. */
@NullMarked
package kr.outageclaims.batch;

import org.jspecify.annotations.NullMarked;
