package kr.outageclaims.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandLineRunIT {

    private static BatchProgram program;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase(Counting.class);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void showsHelpForTheProgramAGroupAndACommand() {
        assertThat(program.run("--help").out()).contains("count");
        assertThat(program.run("count", "--help").out()).contains("numbers");
        Answer help = program.run("count", "numbers", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("./claims count numbers").contains("--name");
    }

    @Test
    void everyCommandHasANameOfItsOwnAndHelp() {
        List<String> names = program.beans(ClaimsCommand.class).values().stream()
                .map(command -> command.getClass().getAnnotation(Command.class).name())
                .toList();

        assertThat(names).contains("import").doesNotHaveDuplicates().allSatisfy(name -> {
            Answer help = program.run((name + " --help").split(" "));
            assertThat(help.exitCode()).as(help.err()).isZero();
            assertThat(help.out()).contains("Usage: ./claims " + name);
        });
    }

    @Test
    void listsTheOtherCommandsOfAGroup() {
        assertThat(program.run("notices", "--help").out()).contains("export");
        assertThat(program.run("--help").out()).contains("import").contains("channel exports");
    }

    @Test
    void refusesAMissingOptionWithOneLine() {
        assertThat(program.run("count", "numbers"))
                .isEqualTo(new Answer(
                        2, "", "Missing required option: '--name=<name>' — ./claims count numbers --help\n"));
    }

    @Test
    void refusesAnUnknownCommandAnUnknownOptionAndAGroupAloneWithOneLine() {
        assertThat(program.run("guess")).satisfies(CommandLineRunIT::isRefusedWithOneLine);
        assertThat(program.run("count", "numbers", "--name", "a", "--colour", "red"))
                .satisfies(CommandLineRunIT::isRefusedWithOneLine);
        assertThat(program.run("count")).satisfies(CommandLineRunIT::isRefusedWithOneLine);
        assertThat(program.run()).satisfies(CommandLineRunIT::isRefusedWithOneLine);
    }

    @Test
    void refusesBadInputWithItsOwnWords() {
        assertThat(program.run("count", "numbers", "--name", "")).isEqualTo(new Answer(2, "", "--name: is empty\n"));
    }

    private static void isRefusedWithOneLine(Answer answer) {
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).hasSize(1);
    }
}
