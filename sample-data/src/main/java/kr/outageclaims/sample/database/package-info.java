/** The MariaDB server of one claims home, for newcomers and tests; must never know a table of ours. */
@NullMarked
package kr.outageclaims.sample.database;

import org.jspecify.annotations.NullMarked;
