package kr.outageclaims.batch.importing;

import java.nio.file.Path;
import java.util.BitSet;
import kr.outageclaims.batch.run.WorkFailed;
import kr.outageclaims.intake.register.Register;
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
    private final Register register;

    ImportTotals(ImportFiles files, ImportFiles.Key key, Path file, Register register) {
        this.files = files;
        this.key = key;
        this.file = file;
        this.register = register;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ImportedFile counted = files.find(key).orElseThrow();
        String name = file.getFileName().toString();
        if (!ChannelExport.sha256(file).equals(key.sha256())) {
            throw new IllegalStateException(name + " was changed while it was imported");
        }
        BitSet setAside = files.rejectedNumbers(counted.id());
        Recount recount = Recount.of(file, key, setAside, register);
        if (recount.rows() != counted.claims() + counted.repeats() + counted.rejects()
                || setAside.cardinality() != counted.rejects()) {
            throw new WorkFailed("control totals of " + name + " don't add up: rows=" + recount.rows()
                    + " claims=" + counted.claims() + " repeats=" + counted.repeats() + " rejects="
                    + counted.rejects() + " rejected rows kept=" + setAside.cardinality()
                    + ". The tables import_file or rejected_row were changed by something else than this job:"
                    + RESTORE);
        }
        if (recount.withoutClaim() != 0) {
            throw new WorkFailed("control totals of " + name + ": " + recount.withoutClaim()
                    + " rows that were taken have no claim any more. The table claim was changed by something else than this job:"
                    + RESTORE);
        }
        files.finish(counted.id());
        contribution.getStepExecution().getExecutionContext().putLong("setAside", counted.rejects());
        return RepeatStatus.FINISHED;
    }
}
