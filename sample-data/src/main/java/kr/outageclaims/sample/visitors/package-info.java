/** Invented people who use the public form over HTTP as a browser without scripts does; must never look into a database. */
@NullMarked
package kr.outageclaims.sample.visitors;

import org.jspecify.annotations.NullMarked;
