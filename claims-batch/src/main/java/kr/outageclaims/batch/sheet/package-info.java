/** Reads and writes spreadsheet and CSV files, the only place with POI and opencsv; must never know what a row means. */
@NullMarked
package kr.outageclaims.batch.sheet;

import org.jspecify.annotations.NullMarked;
