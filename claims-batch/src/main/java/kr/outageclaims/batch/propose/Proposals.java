package kr.outageclaims.batch.propose;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;

/** One row of {@code proposal}. */
record Proposals(Rulebook rulebook, long runId, LocalDateTime now) implements ItemPreparedStatementSetter<Proposal> {

    static final String INSERT = """
            INSERT INTO proposal (claim_id, classification_id, rulebook, rulebook_sha256, outcome, clause, cash_won,
                entitlements, facts, run_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    public void setValues(Proposal proposal, PreparedStatement row) throws SQLException {
        row.setLong(1, proposal.claim().claimId());
        row.setLong(2, proposal.claim().classificationId());
        row.setString(3, rulebook.version());
        row.setString(4, rulebook.sha256());
        row.setString(5, proposal.outcome().code());
        row.setString(6, proposal.outcome().clause());
        row.setLong(7, proposal.outcome().cash().amount());
        row.setString(
                8,
                proposal.outcome().entitlements().stream()
                        .map(Entitlement::toString)
                        .collect(Collectors.joining(";")));
        row.setString(9, FactsJson.write(proposal.claim().facts()));
        row.setLong(10, runId);
        row.setObject(11, now);
    }
}
