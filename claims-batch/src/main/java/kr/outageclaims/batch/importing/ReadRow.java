package kr.outageclaims.batch.importing;

import java.util.List;
import kr.outageclaims.intake.register.Submission;

/** A row that has been read: something to register, or faults. */
sealed interface ReadRow {

    int number();

    ExportHeader header();

    /** @param warnings a code for each value that means nothing here and was left empty */
    record Readable(int number, ExportHeader header, Submission submission, List<String> warnings) implements ReadRow {}

    /** All that is wrong with it, at least one fault. */
    record Faulty(int number, ExportHeader header, List<RowFault> faults) implements ReadRow {}
}
