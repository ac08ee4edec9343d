/** The sample operator and the sample council: read workbooks as people do and fill in their decisions; must never decide by chance. */
@NullMarked
package kr.outageclaims.sample.answers;

import org.jspecify.annotations.NullMarked;
