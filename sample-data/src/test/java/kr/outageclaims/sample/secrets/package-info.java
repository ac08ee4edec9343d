/** Looks for secrets and personal data in this repository and its history; must never print what it finds. */
@NullMarked
package kr.outageclaims.sample.secrets;

import org.jspecify.annotations.NullMarked;
