package kr.outageclaims.batch.rulebooks;

import java.util.Locale;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Manifest;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** {@code rulebook list}. */
@Component
@Command(
        name = "rulebook list",
        mixinStandardHelpOptions = true,
        description = "보상 기준의 판들 / the versions at hand, oldest first")
class RulebookListCommand implements ClaimsCommand {

    private final Rulebooks rulebooks;

    RulebookListCommand(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public Integer call() {
        rulebooks.versions().forEach(version -> System.out.println(line(version)));
        return 0;
    }

    private String line(String version) {
        try {
            Rulebook rulebook = rulebooks.version(version);
            Manifest manifest = rulebook.manifest();
            return String.format(
                    Locale.ROOT,
                    "%s  시행 / effective %s  조항 / clauses %d  장애 / incidents %s  이전 판 / supersedes %s  sha256 %s%n    %s",
                    version,
                    manifest.effectiveFrom(),
                    rulebook.clauses().size(),
                    String.join(", ", manifest.incidents()),
                    manifest.supersedes() == null ? "-" : manifest.supersedes(),
                    rulebook.sha256(),
                    manifest.resolution());
        } catch (BrokenRulebook e) {
            return version + "  쓸 수 없음 / cannot be used: " + String.join("; ", e.faults());
        }
    }
}
