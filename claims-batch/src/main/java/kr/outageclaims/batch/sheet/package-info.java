/** Reads and writes CSV and workbooks, streaming; the only package with POI and opencsv; must never know what a column means. */
@NullMarked
package kr.outageclaims.batch.sheet;

import org.jspecify.annotations.NullMarked;
