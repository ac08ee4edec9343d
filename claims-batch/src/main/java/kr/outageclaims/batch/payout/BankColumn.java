package kr.outageclaims.batch.payout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.outageclaims.intake.claimant.AccountNumber;
import kr.outageclaims.intake.claimant.Banks;

/** A column of the sheet for the bank's bulk transfer. Which stand in it, and in which order, is a setting. */
enum BankColumn {
    SEQUENCE("순번", 8),
    BANK_CODE("입금은행코드", 14),
    BANK_NAME("입금은행명", 14),
    ACCOUNT_NUMBER("입금계좌번호", 22),
    ACCOUNT_HOLDER("예금주", 16),
    AMOUNT("이체금액", 14),
    RECEIVER_NOTE("받는분통장표시", 18),
    SENDER_NOTE("보내는분통장표시", 18),
    RECEIPT_NUMBER("접수번호", 18);

    private final String header;
    private final int width;

    BankColumn(String header, int width) {
        this.header = header;
        this.width = width;
    }

    String header() {
        return header;
    }

    int width() {
        return width;
    }

    /** {@code bank-code} for {@link #BANK_CODE}, as the setting names it. */
    static BankColumn ofCode(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("claims.bank-sheet.columns: " + code
                        + " is no column; known are " + String.join(", ", codes())));
    }

    private static List<String> codes() {
        return Stream.of(values())
                .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The cell, always text: a bank's upload must never read an account number as a number. */
    String cell(BankTransfer transfer, String note) {
        return switch (this) {
            case SEQUENCE -> String.valueOf(transfer.sequence());
            case BANK_CODE -> transfer.account().bankCode();
            case BANK_NAME -> Banks.name(transfer.account().bankCode()).orElseThrow();
            case ACCOUNT_NUMBER -> AccountNumber.of(transfer.account().number()).value();
            case ACCOUNT_HOLDER -> transfer.account().holder();
            case AMOUNT -> String.valueOf(transfer.won());
            case RECEIVER_NOTE, SENDER_NOTE -> note;
            case RECEIPT_NUMBER -> transfer.receipt();
        };
    }
}
