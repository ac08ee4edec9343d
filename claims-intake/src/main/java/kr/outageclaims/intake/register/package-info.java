/** What a claim is and how it is registered, the same for every channel; must never decide compensation. */
@NullMarked
package kr.outageclaims.intake.register;

import org.jspecify.annotations.NullMarked;
