/** Templates, voices and spellings from which claimants' texts are made; must never look at the classifier's keywords. */
@NullMarked
package kr.outageclaims.sample.narrative;

import org.jspecify.annotations.NullMarked;
