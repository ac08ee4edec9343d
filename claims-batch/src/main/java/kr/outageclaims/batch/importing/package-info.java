/** Channel exports into claims, by the intake's register; must never decide what a valid claim is nor keep a value. */
@NullMarked
package kr.outageclaims.batch.importing;

import org.jspecify.annotations.NullMarked;
