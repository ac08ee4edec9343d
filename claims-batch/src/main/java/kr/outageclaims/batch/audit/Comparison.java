package kr.outageclaims.batch.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.batch.stored.FactsRow;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.RuleOutcome;
import kr.outageclaims.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A stored proposal beside what its rulebook says of its stored facts today, and these facts beside the classification
 * they were taken from: else facts could be changed to others that come to the same.
 */
final class Comparison {

    private final StoredProposal stored;
    private final Rulebook rulebook;
    private final ResultSet sources;

    /** @param sources the proposal's row, which holds the columns of {@link FactsRow} too */
    Comparison(StoredProposal stored, Rulebook rulebook, ResultSet sources) {
        this.stored = stored;
        this.rulebook = rulebook;
        this.sources = sources;
    }

    /** The first difference in words; empty when all is equal. */
    Optional<String> difference() throws SQLException {
        ClaimFacts facts;
        try {
            facts = FactsJson.read(stored.facts());
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.of("its facts cannot be read: " + firstLine(e));
        }
        Optional<String> result = differentResult(facts);
        return result.isPresent() ? result : differentFacts(facts);
    }

    private Optional<String> differentResult(ClaimFacts facts) {
        RuleOutcome again = rulebook.evaluate(facts).outcome();
        return differs("outcome", stored.outcome(), again.code())
                .or(() -> differs("clause", stored.clause(), again.clause()))
                .or(() -> differs("cash_won", stored.cashWon(), again.cash().amount()))
                .or(() -> differs("entitlements", stored.entitlements(), Entitlement.text(again.entitlements())));
    }

    private Optional<String> differentFacts(ClaimFacts facts) throws SQLException {
        if (sources.getString("service") == null) {
            return Optional.of("the classification it was made from is not there any more");
        }
        ClaimFacts taken = FactsRow.read(sources, rulebook.manifest().accumulation());
        // a turn may have been given after this proposal, for a later classification; before that it is the first
        int rank = facts.beneficiaryRank() == 1 ? 1 : taken.beneficiaryRank();
        return differs("loss_won", stored.lossWon(), won(facts.loss()))
                .or(() -> differs("facts", FactsJson.write(facts), FactsJson.write(taken.ofRank(rank))));
    }

    private static Optional<String> differs(String column, @Nullable Object stored, @Nullable Object again) {
        return Objects.equals(stored, again)
                ? Optional.empty()
                : Optional.of(column + " is stored as " + stored + ", but comes to " + again);
    }

    private static @Nullable Long won(@Nullable Won amount) {
        return amount == null ? null : amount.amount();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
