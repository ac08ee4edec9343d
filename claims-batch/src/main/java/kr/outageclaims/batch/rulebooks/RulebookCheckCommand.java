package kr.outageclaims.batch.rulebooks;

import java.util.List;
import java.util.Locale;
import kr.outageclaims.batch.run.BadInput;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Finding;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.RulebookCheck;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rulebook check VERSION}: exit 0 when it is in order, 2 when something was found. */
@Component
@Command(
        name = "rulebook check",
        mixinStandardHelpOptions = true,
        description = "한 판의 빈틈, 쓰이지 않는 행, 겹침, 단위, 사례를 확인합니다 / gaps, dead rows, overlaps, units and worked"
                + " cases of a version")
class RulebookCheckCommand implements ClaimsCommand {

    private final Rulebooks rulebooks;

    @Parameters(index = "0", paramLabel = "VERSION", description = "예: 2022-12-29 / the version")
    private String version = "";

    RulebookCheckCommand(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = open();
        List<Finding> findings = RulebookCheck.of(rulebook);
        List<Finding> overlaps = RulebookCheck.overlaps(rulebook);
        if (!overlaps.isEmpty()) {
            System.out.printf(Locale.ROOT, "순서가 결과를 정하는 행 / where the order of the rows decides%n");
            print(overlaps);
        }
        if (!findings.isEmpty()) {
            System.out.printf(Locale.ROOT, "고칠 것 / to mend%n");
            print(findings);
            throw new BadInput("rulebook " + version + ": " + findings.size() + "건을 고쳐야 합니다 / findings to mend, above");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: 빈틈, 쓰이지 않는 행, 섞인 단위, 어긋나거나 빠진 사례가 없습니다 / no gaps, no dead rows, no mixed units, every"
                        + " worked case holds, none is missing%n",
                version);
        return 0;
    }

    private static void print(List<Finding> findings) {
        findings.forEach(finding -> System.out.printf(
                Locale.ROOT, "- %s%n  %s [%s]%n", finding.korean(), finding.english(), finding.kind()));
        System.out.println();
    }

    private Rulebook open() {
        try {
            return rulebooks.draft(version);
        } catch (BrokenRulebook e) {
            throw new BadInput(String.join(System.lineSeparator(), e.faults()));
        }
    }
}
