/** Tables in files, CSV and XLSX, read and written row by row; must never know what a column means. */
@NullMarked
package kr.outageclaims.batch.sheet;

import org.jspecify.annotations.NullMarked;
