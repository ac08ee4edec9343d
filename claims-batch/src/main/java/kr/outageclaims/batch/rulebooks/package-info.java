/** Shows the rulebook versions at hand and checks them; must never change one. */
@NullMarked
package kr.outageclaims.batch.rulebooks;

import org.jspecify.annotations.NullMarked;
