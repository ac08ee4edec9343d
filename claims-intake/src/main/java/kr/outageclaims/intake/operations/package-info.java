/** What an operator sees of the running service: figures and readiness; must never hold anything about a person. */
@NullMarked
package kr.outageclaims.intake.operations;

import org.jspecify.annotations.NullMarked;
