/** What stands between visitors and pages: limits, sessions, uploads; must never know what a page asks. */
@NullMarked
package kr.outageclaims.intake.web.guard;

import org.jspecify.annotations.NullMarked;
