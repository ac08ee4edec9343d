/** The council's versioned decision tables as data, compiled and evaluated with a trace; must never run code from a table. */
@NullMarked
package kr.outageclaims.rulebook;

import org.jspecify.annotations.NullMarked;
