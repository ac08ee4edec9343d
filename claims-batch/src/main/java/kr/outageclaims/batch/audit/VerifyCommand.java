package kr.outageclaims.batch.audit;

import java.util.Locale;
import kr.outageclaims.batch.run.ClaimsCommand;
import kr.outageclaims.batch.run.IncidentOption;
import kr.outageclaims.batch.run.WorkFailed;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify --incident ID}: exit 0 when every stored proposal comes out as stored, 1 when one does not. */
@Component
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "저장된 보상안을 모두 저장된 사실과 그때의 기준으로 다시 계산해 비교합니다"
                + " / replays every stored proposal from its facts and its rulebook")
class VerifyCommand implements ClaimsCommand {

    private final Replay replay;

    @Mixin
    private IncidentOption incident = new IncidentOption();

    VerifyCommand(Replay replay) {
        this.replay = replay;
    }

    @Override
    public Integer call() {
        incident.calendar();
        Replayed replayed = replay.of(incident.id());
        if (replayed.proposals() == 0) {
            System.out.println("보상안이 없습니다 / there are no proposals to verify");
            return 0;
        }
        replayed.table().forEach(System.out::println);
        replayed.firstDifference().ifPresent(first -> {
            throw new WorkFailed(String.format(
                    Locale.ROOT,
                    "다시 계산한 것과 다른 보상안 %,d건 / %,d of %,d proposals differ. The first: %s. The tables were changed by"
                            + " something else than the commands; compare with the backup.",
                    replayed.different(),
                    replayed.different(),
                    replayed.proposals(),
                    first));
        });
        System.out.println("모두 같습니다 / all equal");
        return 0;
    }
}
