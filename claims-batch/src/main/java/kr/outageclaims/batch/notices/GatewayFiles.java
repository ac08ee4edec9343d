package kr.outageclaims.batch.notices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.batch.sheet.CsvFile;
import kr.outageclaims.batch.sheet.OutputPlace;
import kr.outageclaims.batch.sheet.Workshop;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.claimant.SealedField;
import kr.outageclaims.intake.claimant.Unsealing;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.jspecify.annotations.Nullable;

/** Writes the notices of one export for the message gateway: one CSV an event, an address and a text a line. */
final class GatewayFiles {

    private static final List<String> HEADER = List.of("to", "via", "receipt_number", "language", "text");

    private final NoticeReading notices;
    private final Unsealing unsealing;
    private final Rulebooks rulebooks;
    private final Map<String, Rulebook> read = new HashMap<>();

    GatewayFiles(NoticeReading notices, Unsealing unsealing, Rulebooks rulebooks) {
        this.notices = notices;
        this.unsealing = unsealing;
        this.rulebooks = rulebooks;
    }

    /**
     * Makes the files apart and puts them in place together. Events without a notice in this export get none.
     *
     * @param noted how many notices the export holds
     * @return how many were written, which is the same
     * @throws WorkFailed when it is not, or the disk did not take them; then no file was put in place
     */
    long write(Export export, long noted, Path folder, NoticeText texts) {
        try (Workshop workshop = Workshop.in(folder, export.fileStem())) {
            long written = 0;
            for (NoticeEvent event : NoticeEvent.values()) {
                written += write(export, event, workshop.inside(), texts);
            }
            if (written != noted) {
                throw new WorkFailed("control totals: " + noted + " notices were noted under export " + export.number()
                        + " of " + export.incident() + ", but " + written + " can be written. No file was put in place."
                        + " Rows of the table notice, or of the claims that they are about, were changed by something"
                        + " else than this job: compare with the backup and put them back");
            }
            for (Path file : workshop.made()) {
                workshop.putInPlace(file);
            }
            return written;
        } catch (IOException e) {
            throw OutputPlace.refused(folder, e);
        }
    }

    private long write(Export export, NoticeEvent event, Path folder, NoticeText texts) {
        long[] rows = {0};
        try (CsvFile csv =
                CsvFile.forMachines(folder.resolve(export.fileStem() + "-" + event.code() + ".csv"), HEADER)) {
            notices.each(export.number(), event, export.incident(), notice -> {
                csv.row(line(event, notice, texts));
                rows[0]++;
            });
            if (rows[0] > 0) {
                csv.finish();
            }
        }
        return rows[0];
    }

    private List<String> line(NoticeEvent event, NoticeReading.Row notice, NoticeText texts) {
        String via = notice.phone() != null ? "sms" : "email";
        SealedField field = notice.phone() != null ? SealedField.PHONE : SealedField.EMAIL;
        return List.of(
                open(notice, field, notice.phone() != null ? notice.phone() : notice.email()),
                via,
                notice.receipt(),
                notice.language().getLanguage(),
                text(event, notice, texts));
    }

    private String open(NoticeReading.Row notice, SealedField field, byte @Nullable [] sealed) {
        if (sealed == null) {
            throw new IllegalStateException("claim " + notice.receipt() + " has neither a phone nor an e-mail");
        }
        return unsealing.open(notice.dataKey()).open(new ReceiptNumber(notice.receipt()), field, sealed);
    }

    private String text(NoticeEvent event, NoticeReading.Row notice, NoticeText texts) {
        return switch (event) {
            case RECEIVED -> texts.received(notice);
            case NEEDED -> texts.needed(notice);
            case DECIDED -> texts.decided(notice, decided(notice), clause(decided(notice)));
            case PAID -> texts.paid(notice, decided(notice));
            case RETURNED -> texts.returned(notice);
        };
    }

    private static NoticeReading.Decided decided(NoticeReading.Row notice) {
        NoticeReading.Decided decided = notice.decided();
        if (decided == null) {
            throw new IllegalStateException("claim " + notice.receipt() + " has no decision to tell of");
        }
        return decided;
    }

    private Clause clause(NoticeReading.Decided decided) {
        return read.computeIfAbsent(decided.rulebook(), rulebooks::version)
                .clause(decided.clause())
                .orElseThrow(() -> new IllegalStateException(
                        "rulebook " + decided.rulebook() + " has no clause " + decided.clause()));
    }
}
