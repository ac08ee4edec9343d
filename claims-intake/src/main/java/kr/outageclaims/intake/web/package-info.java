/** The public claim form, from start page to receipt; must never keep an answer where only we could read it. */
@NullMarked
package kr.outageclaims.intake.web;

import org.jspecify.annotations.NullMarked;
