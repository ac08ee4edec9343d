package kr.outageclaims.batch.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.sample.answers.Bank;

/** The bank and the services give the payout files of both days back; each is taken in, and once more. */
record BankDays(Path folder, Ledger afterFirst, Ledger afterAgain) {

    static BankDays after(BatchProgram program, TwoDays days, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("payout", "results", "--by", "sample-bank"));
        for (WorkingDay day : days.days()) {
            new Bank().answer(day.payoutFolder(), folder).forEach(file -> command.add(file.toString()));
        }
        run(program, command);
        Ledger first = Ledger.of(program.sql());
        run(program, command);
        return new BankDays(folder, first, Ledger.of(program.sql()));
    }

    private static void run(BatchProgram program, List<String> command) {
        Answer answer = program.run(command.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    /** The files of results that match, one after the other. */
    CsvTable results(String glob) {
        return CsvTable.readAll(folder, glob);
    }
}
