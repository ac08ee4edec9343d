/** Incidents, the services they took down and the windows in which each was down; must never decide who gets what. */
@NullMarked
package kr.outageclaims.outage;

import org.jspecify.annotations.NullMarked;
