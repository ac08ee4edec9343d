/** Sentences for lay people, in Korean and English, from an outcome and its trace; must never decide. */
@NullMarked
package kr.outageclaims.explanation;

import org.jspecify.annotations.NullMarked;
