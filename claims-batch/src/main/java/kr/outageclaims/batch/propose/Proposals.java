package kr.outageclaims.batch.propose;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import kr.outageclaims.batch.stored.FactsJson;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.Rulebook;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;

/** One row of {@code proposal}. */
record Proposals(Rulebook rulebook, long runId, LocalDateTime now) implements ItemPreparedStatementSetter<Proposal> {

    static final String INSERT = """
            INSERT INTO proposal (claim_id, classification_id, rulebook, rulebook_sha256, outcome, clause, cash_won,
                entitlements, loss_won, facts, run_id, created_at, evidence_mark, evidence_file, duplicate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        ClaimFacts facts = proposal.claim().facts();
        row.setObject(9, facts.loss() == null ? null : facts.loss().amount(), Types.BIGINT);
        row.setString(10, FactsJson.write(facts));
        row.setLong(11, runId);
        row.setObject(12, now);
        row.setLong(13, proposal.claim().evidenceMark());
        row.setLong(14, proposal.claim().evidenceFile());
        row.setBoolean(15, facts.duplicate());
    }
}
