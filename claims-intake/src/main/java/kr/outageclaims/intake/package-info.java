/** The intake service's main class and its settings; must never hold a rule of its own. */
@NullMarked
package kr.outageclaims.intake;

import org.jspecify.annotations.NullMarked;
