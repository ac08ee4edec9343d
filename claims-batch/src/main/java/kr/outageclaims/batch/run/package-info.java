/** The command line, a job's lock, recovery and progress; must never know what a job does. */
@NullMarked
package kr.outageclaims.batch.run;

import org.jspecify.annotations.NullMarked;
