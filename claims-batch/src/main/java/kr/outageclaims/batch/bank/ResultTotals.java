package kr.outageclaims.batch.bank;

import java.nio.file.Path;
import java.util.List;
import kr.outageclaims.batch.run.WorkFailed;

/** Rows of the file = paid + returned + repeats + set aside; and the tables hold the counts and sums that were counted. */
final class ResultTotals {

    private final ResultFiles files;
    private final BankResultSettings settings;

    ResultTotals(ResultFiles files, BankResultSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** @throws WorkFailed when they don't add up; the file is then not finished */
    void check(ResultFiles.Key key, Path file) {
        ResultFile counted = files.find(key).orElseThrow();
        ReturnedFile again = ReturnedFile.read(file, key.sha256(), settings);
        ResultFile.Sum paid = files.stored(counted.id(), Result.PAID);
        ResultFile.Sum returned = files.stored(counted.id(), Result.RETURNED);
        List<ReadRow.Rejected> rejected = files.rejected(counted.id());
        if (again.rows().size() != counted.rows()
                || !paid.equals(counted.paid())
                || !returned.equals(counted.returned())
                || rejected.size() != counted.rejects()) {
            throw new WorkFailed("control totals of " + again.name() + " don't add up: rows="
                    + again.rows().size() + " counted=" + counted.rows() + "; paid=" + paid + " counted="
                    + counted.paid() + "; returned=" + returned + " counted=" + counted.returned() + "; set aside="
                    + rejected.size() + " counted=" + counted.rejects()
                    + ". The tables bank_result, bank_result_file, rejected_result or payout were changed by something"
                    + " else than this job: compare with the backup and put the rows back");
        }
        files.finish(counted.id());
    }
}
