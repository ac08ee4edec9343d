package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Rows read = claims + repeats + rejects, where the rows are counted anew from the file: an error of the reader or of a
 * restart shows here, not in somebody's missing claim.
 */
class ImportTotals implements Tasklet {

    private final ImportFiles files;
    private final ImportFiles.Key key;
    private final Path file;

    ImportTotals(ImportFiles files, ImportFiles.Key key, Path file) {
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
            throw new IllegalStateException(
                    "control totals of " + export.name() + " don't add up: rows=" + export.rows()
                            + " claims=" + counted.claims() + " repeats=" + counted.repeats() + " rejects="
                            + counted.rejects() + " rejected rows kept=" + rejectedRows);
        }
        files.finish(counted.id());
        contribution.getStepExecution().getExecutionContext().putLong("setAside", counted.rejects());
        return RepeatStatus.FINISHED;
    }
}
