/** Invented people, shops and accounts; must never hold anybody who exists. */
@NullMarked
package kr.outageclaims.sample.people;

import org.jspecify.annotations.NullMarked;
