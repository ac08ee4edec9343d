package kr.outageclaims.batch.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.outageclaims.batch.sheet.Cell;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.claim.UserType;
import kr.outageclaims.intake.claimant.Banks;
import kr.outageclaims.intake.claimant.EmailAddress;
import kr.outageclaims.intake.claimant.PhoneNumber;
import kr.outageclaims.intake.register.Submission;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads what a row says. Pure: the register alone knows whether it is a claim. */
class RowReading implements ItemProcessor<ExportRow, ReadRow> {

    private static final Set<String> SHEET_ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA");
    /** Three times the longest narrative, which may come with its letters taken apart, in UTF-16 units. */
    private static final int LONGEST_CELL = 40_000;
    /** Longer than any code, name or address. */
    private static final int LONGEST_WORD = 300;

    private final OutageCalendar calendar;
    private final Channel channel;

    RowReading(OutageCalendar calendar, Channel channel) {
        this.calendar = calendar;
        this.channel = channel;
    }

    @Override
    public ReadRow process(ExportRow row) {
        return new OneRow(row).read();
    }

    /** The faults and warnings of one row come together here. */
    private final class OneRow {

        private final ExportRow row;
        private final List<RowFault> faults = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        OneRow(ExportRow row) {
            this.row = row;
        }

        ReadRow read() {
            row.flaw().ifPresent(flaw -> faults.add(RowFault.of("A" + row.number(), flaw.code())));
            refuseWhatNoChannelWrites();
            if (!faults.isEmpty()) {
                return new ReadRow.Faulty(row.number(), row.header(), faults);
            }
            refuseShiftedCells();
            refuseWithoutContact();
            String externalId = required(ExportColumn.EXTERNAL_ID);
            Instant receivedAt = time(ExportColumn.RECEIVED_AT);
            if (receivedAt == null) {
                required(ExportColumn.RECEIVED_AT);
            }
            Instant from = time(ExportColumn.DAMAGE_FROM);
            Instant to = time(ExportColumn.DAMAGE_TO);
            if (from != null && to != null && to.isBefore(from)) {
                fault(ExportColumn.DAMAGE_TO, "to-before-from");
            }
            String narrative = required(ExportColumn.NARRATIVE);
            Won claimedAmount = amount(ExportColumn.CLAIMED_AMOUNT);
            Won fee = amount(ExportColumn.FEE);
            if (!faults.isEmpty()) {
                return new ReadRow.Faulty(row.number(), row.header(), faults);
            }
            Optional<AffectedService> service = known(ExportColumn.SERVICE, "unknown-service", calendar::serviceNamed);
            Optional<Feature> feature = feature(service);
            Submission submission = new Submission(
                    channel,
                    externalId,
                    Objects.requireNonNull(receivedAt),
                    contact(),
                    known(ExportColumn.USER_TYPE, "unknown-user-type", RowReading::userType)
                            .orElse(null),
                    service.map(AffectedService::code)
                            .or(() -> feature.map(Feature::service))
                            .orElse(null),
                    feature.map(Feature::code).orElse(null),
                    from,
                    to,
                    narrative,
                    claimedAmount,
                    fee,
                    known(ExportColumn.EVIDENCE, "unknown-evidence", RowReading::yesOrNo)
                            .orElse(false),
                    text(ExportColumn.CONSENT));
            return new ReadRow.Readable(row.number(), row.header(), submission, warnings);
        }

        private Submission.Contact contact() {
            return new Submission.Contact(
                    text(ExportColumn.NAME),
                    text(ExportColumn.PHONE),
                    email(),
                    text(ExportColumn.BUSINESS_NUMBER),
                    text(ExportColumn.ACCOUNT_REFERENCE),
                    text(ExportColumn.TRANSACTION_REFERENCE),
                    known(ExportColumn.BANK_CODE, "unknown-bank", Banks::codeOf).orElse(null),
                    accountNumber(),
                    text(ExportColumn.ACCOUNT_HOLDER));
        }

        /** With a good phone the claimant can be reached: a mistyped address is then no reason to turn the claim away. */
        private @Nullable String email() {
            return row.value(ExportColumn.PHONE).flatMap(PhoneNumber::of).isPresent()
                    ? known(ExportColumn.EMAIL, "bad-email", EmailAddress::of)
                            .map(EmailAddress::address)
                            .orElse(null)
                    : text(ExportColumn.EMAIL);
        }

        /** Money sent by a number that may have lost its zeros could reach a stranger; without one it is asked for. */
        private @Nullable String accountNumber() {
            Cell cell = row.cells().get(ExportColumn.ACCOUNT_NUMBER);
            if (cell != null && cell.kind() == Cell.Kind.NUMBER) {
                warnings.add("account-as-number");
                return null;
            }
            return text(ExportColumn.ACCOUNT_NUMBER);
        }

        /** A value where no column is tells of a comma too many: every value of the row may stand one too far. */
        private void refuseShiftedCells() {
            row.beyond().ifPresent(cell -> faults.add(RowFault.of(cell.reference(), "cell-without-column")));
        }

        /** Formulas, errors of spreadsheet programs, texts that would take long to normalise. */
        private void refuseWhatNoChannelWrites() {
            row.cells().forEach((column, cell) -> {
                if (cell.kind() == Cell.Kind.FORMULA) {
                    fault(column, "formula");
                } else if (SHEET_ERRORS.contains(cell.text())) {
                    fault(column, "error-cell");
                } else if (cell.text().length() > LONGEST_CELL) {
                    fault(column, "text-too-long");
                }
            });
        }

        private void refuseWithoutContact() {
            if (row.value(ExportColumn.PHONE).isEmpty()
                    && row.value(ExportColumn.EMAIL).isEmpty()) {
                fault(ExportColumn.PHONE, "missing-contact");
            }
        }

        private String required(ExportColumn column) {
            Optional<String> value = row.value(column);
            if (value.isEmpty()) {
                fault(column, "missing-" + column.english().replace('_', '-'));
            }
            return value.orElse("");
        }

        private @Nullable Instant time(ExportColumn column) {
            return parsed(column, "bad-date", WrittenTime::read);
        }

        private @Nullable Won amount(ExportColumn column) {
            Won amount = parsed(column, "bad-amount", WrittenAmount::read);
            return amount == null || amount.isZero() ? null : amount;
        }

        private <T> @Nullable T parsed(ExportColumn column, String code, Function<String, Optional<T>> parser) {
            Optional<String> text = row.value(column);
            Optional<T> value = text.flatMap(parser);
            if (text.isPresent() && value.isEmpty()) {
                fault(column, code);
            }
            return value.orElse(null);
        }

        /** A feature is known within its service; without a service its own name may tell. */
        private Optional<Feature> feature(Optional<AffectedService> service) {
            boolean serviceIsUnknown =
                    service.isEmpty() && row.value(ExportColumn.SERVICE).isPresent();
            return known(
                    ExportColumn.FEATURE,
                    "unknown-feature",
                    text -> serviceIsUnknown
                            ? Optional.empty()
                            : calendar.featureNamed(
                                    service.map(AffectedService::code).orElse(null), text));
        }

        private <T> Optional<T> known(ExportColumn column, String code, Function<String, Optional<T>> meaning) {
            Optional<String> text = row.value(column);
            Optional<T> value =
                    text.filter(word -> word.length() <= LONGEST_WORD).flatMap(meaning);
            if (text.isPresent() && value.isEmpty()) {
                warnings.add(code);
            }
            return value;
        }

        private @Nullable String text(ExportColumn column) {
            return row.value(column).orElse(null);
        }

        private void fault(ExportColumn column, String code) {
            faults.add(RowFault.of(row.header().nameOf(column), code));
        }
    }

    private static Optional<UserType> userType(String text) {
        String word = text.replaceAll("\\s+", "");
        return Stream.of(UserType.values())
                .filter(type ->
                        type.name().equalsIgnoreCase(text) || type.koreanName().equals(word))
                .findFirst();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "Y", "YES", "TRUE", "예", "있음" -> Optional.of(true);
            case "N", "NO", "FALSE", "아니오", "없음" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
