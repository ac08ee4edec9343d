package kr.outageclaims.batch.manual;

import org.jspecify.annotations.Nullable;

/**
 * What an operator said of a row.
 *
 * @param amount the loss they read, in won; null keeps what was found
 */
record Answer(Guess word, @Nullable Long amount, @Nullable String comment) {}
