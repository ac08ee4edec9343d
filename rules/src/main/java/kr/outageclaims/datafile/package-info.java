/** Reads the YAML data files with the place of every value; must never build objects that a file names. */
@NullMarked
package kr.outageclaims.datafile;

import org.jspecify.annotations.NullMarked;
