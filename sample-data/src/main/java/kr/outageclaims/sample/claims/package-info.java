/** What the sample claims are: scenarios, quotas, damage, declared fields and the truth behind each; must never write files. */
@NullMarked
package kr.outageclaims.sample.claims;

import org.jspecify.annotations.NullMarked;
