package kr.outageclaims.intake.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import kr.outageclaims.claim.Channel;
import kr.outageclaims.intake.register.Register;
import kr.outageclaims.intake.register.Registration;
import kr.outageclaims.intake.register.Registration.Refused;
import kr.outageclaims.intake.register.Registration.Registered;
import kr.outageclaims.intake.register.Submission;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what became of submissions, once the transaction that they are part of is committed, theirs or a caller's. */
final class CountedRegister implements Register {

    private final Register register;
    private final MeterRegistry meters;

    CountedRegister(Register register, MeterRegistry meters) {
        this.register = register;
        this.meters = meters;
    }

    @Override
    public List<Registration> register(
            String incident, List<Submission> submissions, Consumer<List<Registration>> alongside) {
        List<Registration> answers = register.register(incident, submissions, alongside);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(submissions, answers);
                }
            });
        } else {
            count(submissions, answers);
        }
        return answers;
    }

    @Override
    public long withoutClaim(String incident, Channel channel, List<String> externalIds) {
        return register.withoutClaim(incident, channel, externalIds);
    }

    private void count(List<Submission> submissions, List<Registration> answers) {
        for (int i = 0; i < answers.size(); i++) {
            String channel = submissions.get(i).channel().code();
            if (answers.get(i) instanceof Registered) {
                meters.counter("claims.received", "channel", channel).increment();
            } else if (answers.get(i) instanceof Refused refused) {
                meters.counter("claims.refused", "channel", channel, "code", refused.code())
                        .increment();
            } else {
                meters.counter("claims.repeated", "channel", channel).increment();
            }
        }
    }
}
