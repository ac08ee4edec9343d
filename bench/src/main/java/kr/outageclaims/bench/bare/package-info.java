/** What the form's load is measured against: the least a web service on this database can do. */
@NullMarked
package kr.outageclaims.bench.bare;

import org.jspecify.annotations.NullMarked;
