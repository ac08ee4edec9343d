/** Command line of the sample data; the sample people and claims are invented, none exists. */
@NullMarked
package kr.outageclaims.sample;

import org.jspecify.annotations.NullMarked;
