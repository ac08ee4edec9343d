package kr.outageclaims.batch.payout;

/**
 * One line of the bank sheet.
 *
 * @param sequence place in its file, from 1
 * @param won the amount
 */
record BankTransfer(int sequence, String receipt, Accounts.Opened account, long won) {}
