/** The proposal job: turns classified claims into proposals under a rulebook; must never decide for the council. */
@NullMarked
package kr.outageclaims.batch.propose;

import org.jspecify.annotations.NullMarked;
