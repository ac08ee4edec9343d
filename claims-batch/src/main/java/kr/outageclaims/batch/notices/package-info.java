/** Tells claimants what happened to their claim, once an event; must never decide or pay. */
@NullMarked
package kr.outageclaims.batch.notices;

import org.jspecify.annotations.NullMarked;
