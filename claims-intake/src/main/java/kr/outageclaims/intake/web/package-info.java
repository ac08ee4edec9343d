/** The pages around form and status: start, languages, errors; must never be imported by them. */
@NullMarked
package kr.outageclaims.intake.web;

import org.jspecify.annotations.NullMarked;
