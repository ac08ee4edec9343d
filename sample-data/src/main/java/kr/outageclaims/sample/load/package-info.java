/** Measures the running form under load beside a bare endpoint; must never know how the form works inside. */
@NullMarked
package kr.outageclaims.sample.load;

import org.jspecify.annotations.NullMarked;
