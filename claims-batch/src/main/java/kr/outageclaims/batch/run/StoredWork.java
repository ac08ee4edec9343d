package kr.outageclaims.batch.run;

import java.util.function.ToLongFunction;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How to find what a job's tables really hold of a run, for the case that its own book-keeping cannot be trusted. One
 * bean a job whose work spans several transactions.
 *
 * @param job its name
 * @param step the step that writes chunk by chunk, by its name; the ranges of a step are told by the name before the
 *     colon
 * @param inFlight how many rows may at most be written but not committed when the process or its database dies
 * @param rows counts what the tables hold of the execution's run
 */
public record StoredWork(String job, String step, long inFlight, ToLongFunction<JobExecution> rows) {

    /** Counts the rows of a table of ours that carry the run's id. */
    public static ToLongFunction<JobExecution> rowsOf(String table, JdbcClient jdbc) {
        return run -> jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE run_id = ?")
                .param(run.getJobInstanceId())
                .query(Long.class)
                .single();
    }

    /** What the framework's tables say were written by all executions of the run, and what is there. */
    record Compared(long said, long stored, long inFlight) {

        /** One transaction's rows may stand on either side of the fault, more may not. */
        boolean agrees() {
            return Math.abs(said - stored) <= inFlight;
        }
    }
}
