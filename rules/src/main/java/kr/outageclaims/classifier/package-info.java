/** Reads a claim's text and declared fields into service, reporter, tier, damage and time; must never decide compensation. */
@NullMarked
package kr.outageclaims.classifier;

import org.jspecify.annotations.NullMarked;
