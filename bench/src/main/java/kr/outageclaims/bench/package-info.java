/** Baselines for the cost of a run and the tables that compare; must never be part of the product's own way. */
@NullMarked
package kr.outageclaims.bench;

import org.jspecify.annotations.NullMarked;
