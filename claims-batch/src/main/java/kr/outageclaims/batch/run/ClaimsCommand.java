package kr.outageclaims.batch.run;

import java.util.concurrent.Callable;

/**
 * A command of the launcher: a bean with picocli's {@code @Command} whose name is what the user types, blanks
 * included ({@code review export}). Returns the exit code; throws {@link BadInput} for 2 and {@link WorkFailed} for 1.
 */
public interface ClaimsCommand extends Callable<Integer> {}
