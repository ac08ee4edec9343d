/** The claim form from its first question to the receipt; must never keep an answer where only we could read it. */
@NullMarked
package kr.outageclaims.intake.web.form;

import org.jspecify.annotations.NullMarked;
