/** What the form asks, what is wrong with an answer and how it reads; must never know how answers are kept or sent. */
@NullMarked
package kr.outageclaims.intake.web.question;

import org.jspecify.annotations.NullMarked;
