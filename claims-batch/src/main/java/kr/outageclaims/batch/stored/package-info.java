/** What the tables say, as read models that several stages share; must never write. */
@NullMarked
package kr.outageclaims.batch.stored;

import org.jspecify.annotations.NullMarked;
