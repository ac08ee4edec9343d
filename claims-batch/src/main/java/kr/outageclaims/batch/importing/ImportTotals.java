package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import kr.outageclaims.batch.run.WorkFailed;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Rows read = claims + repeats + rejects, where the rows are counted anew from the file, and every row that was not set
 * aside has its claim: an error of the reader, of a restart or of somebody's hand shows here, not in a missing claim.
 */
class ImportTotals implements Tasklet {

    private static final String RESTORE = " compare with the backup and put the rows back";

    private final ImportFiles files;
    private final ImportFiles.Key key;
    private final Path file;
    private final RowsWithoutClaim rowsWithoutClaim;

    ImportTotals(ImportFiles files, ImportFiles.Key key, Path file, RowsWithoutClaim rowsWithoutClaim) {
        this.rowsWithoutClaim = rowsWithoutClaim;
        this.files = files;
        this.key = key;
        this.file = file;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ImportedFile counted = files.find(key).orElseThrow();
        ChannelExport export = ChannelExport.lookedThrough(file);
        if (!export.sha256().equals(key.sha256())) {
            throw new IllegalStateException(export.name() + " was changed while it was imported");
        }
        long rejectedRows = files.rejectedRows(counted.id());
        if (export.rows() != counted.claims() + counted.repeats() + counted.rejects()
                || rejectedRows != counted.rejects()) {
            throw new WorkFailed("control totals of " + export.name() + " don't add up: rows=" + export.rows()
                    + " claims=" + counted.claims() + " repeats=" + counted.repeats() + " rejects="
                    + counted.rejects() + " rejected rows kept=" + rejectedRows
                    + ". The tables import_file or rejected_row were changed by something else than this job:"
                    + RESTORE);
        }
        long missing = rowsWithoutClaim.count(file, key, counted.id());
        if (missing != 0) {
            throw new WorkFailed("control totals of " + export.name() + ": " + missing + " rows that were taken have no"
                    + " claim any more. The table claim was changed by something else than this job:" + RESTORE);
        }
        files.finish(counted.id());
        contribution.getStepExecution().getExecutionContext().putLong("setAside", counted.rejects());
        return RepeatStatus.FINISHED;
    }
}
