package kr.outageclaims.batch.bank;

import kr.outageclaims.batch.bank.ReadRow.Line;
import kr.outageclaims.batch.bank.ReadRow.Rejected;

/** What is done with a row: noted for its payout, known already, or set aside. */
sealed interface Matched {

    record Taken(long payoutId, Line line) implements Matched {}

    record Repeat(int row) implements Matched {}

    record Refused(Rejected why) implements Matched {}
}
