/** What a log may say: what went wrong and where, in lines or as JSON; must never quote a value that somebody sent. */
@NullMarked
package kr.outageclaims.intake.log;

import org.jspecify.annotations.NullMarked;
