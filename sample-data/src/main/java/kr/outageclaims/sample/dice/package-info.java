/** Seeded chance and quotas, the same on every machine; must never read the clock or a random source of its own. */
@NullMarked
package kr.outageclaims.sample.dice;

import org.jspecify.annotations.NullMarked;
