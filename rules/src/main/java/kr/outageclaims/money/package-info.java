/** Amounts of money in whole won; must never know what they are paid for. */
@NullMarked
package kr.outageclaims.money;

import org.jspecify.annotations.NullMarked;
