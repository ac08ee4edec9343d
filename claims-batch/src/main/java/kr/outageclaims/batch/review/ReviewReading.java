package kr.outageclaims.batch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.outageclaims.batch.stored.WebFiling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies before a round, as its workbooks show it. Never reads a sealed value. */
@Component
class ReviewReading {

    private static final int EXAMPLES = 3;

    private static final String ITEMS = """
            FROM review_item i
            JOIN proposal p ON p.id = i.proposal_id
            JOIN classification c ON c.id = p.classification_id
            LEFT JOIN claim_correction k ON k.id = c.correction_id
            JOIN claim cl ON cl.id = i.claim_id
            JOIN claimant person ON person.claim_id = i.claim_id
            LEFT JOIN web_filing filing ON filing.claim_id = i.claim_id
            WHERE i.round_id = ?
            """;

    private static final String WORDS =
            "IF(k.id IS NULL, cl.narrative, k.narrative) AS narrative, filing.filer, filing.product, c.reasons";

    private static final String NO_WORDS = "'' AS narrative, NULL AS filer, NULL AS product, '[]' AS reasons";

    private static final String CASES = cases(WORDS);

    private static final String CASES_WITHOUT_WORDS = cases(NO_WORDS);

    /** Chosen before anything is joined: what the claims tell is long, and very few are shown. */
    private static final String NUMBERED = """
            FROM (SELECT * FROM (SELECT round_id, proposal_id, claim_id, group_key, single,
                                        ROW_NUMBER() OVER (PARTITION BY group_key ORDER BY single, claim_id) AS place
                                 FROM review_item WHERE round_id = ?) numbered WHERE place <= ?) i
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    ReviewReading(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(Integer.MIN_VALUE);
    }

    private static String cases(String words) {
        return """
            SELECT cl.receipt_number, i.group_key, i.single, person.name_masked AS name, c.reporter, c.tier, c.service,
                   c.feature, p.outcome, p.clause, p.loss_won AS loss, NULLIF(IF(k.id IS NULL, cl.fee, k.fee), 0) AS fee,
                   p.cash_won AS cash, p.entitlements,
            """ + words + "\n" + ITEMS;
    }

    /** The groups in the order of their keys: questions to the council first. */
    List<Group> groups(Round round) {
        return jdbc.sql("""
                        SELECT i.group_key, p.outcome, p.clause, COUNT(*) AS claims, SUM(i.single) AS singles,
                               SUM(p.cash_won) AS cash, SUM(p.loss_won) AS loss,
                               SUM(p.loss_won IS NULL) AS losses_unknown,
                               MIN(p.entitlements) AS entitlements, MAX(p.entitlements) AS other_entitlements
                        FROM review_item i JOIN proposal p ON p.id = i.proposal_id
                        WHERE i.round_id = ?
                        GROUP BY i.group_key, p.outcome, p.clause ORDER BY i.group_key
                        """).param(round.id()).query(Group.class).list();
    }

    /** For each group up to three of its claims, those without a row of their own first. */
    Map<String, List<Case>> examples(Round round) {
        return jdbc
                .sql(CASES.replace("FROM review_item i", NUMBERED) + " ORDER BY i.group_key, i.place")
                .params(round.id(), EXAMPLES, round.id())
                .query(new DataClassRowMapper<>(Case.class))
                .stream()
                .collect(Collectors.groupingBy(Case::groupKey, LinkedHashMap::new, Collectors.toList()));
    }

    /** The claims with a row of their own, the largest amounts first. */
    List<Case> singles(Round round) {
        return jdbc.sql(
                        CASES
                                + " AND i.single ORDER BY i.group_key, GREATEST(p.cash_won, COALESCE(p.loss_won, 0)) DESC, i.claim_id")
                .param(round.id())
                .query(new DataClassRowMapper<>(Case.class))
                .list();
    }

    /** Every claim of the round in the order of registration, without its narrative. */
    void all(Round round, Consumer<Case> each) {
        DataClassRowMapper<Case> mapper = new DataClassRowMapper<>(Case.class);
        streaming.query(
                CASES_WITHOUT_WORDS + " ORDER BY i.claim_id",
                row -> {
                    each.accept(mapper.mapRow(row, 0));
                },
                round.id());
    }

    long count(Round round) {
        return jdbc.sql("SELECT COUNT(*) FROM review_item WHERE round_id = ?")
                .param(round.id())
                .query(Long.class)
                .single();
    }

    List<Slice> summary(Round round) {
        return jdbc.sql("""
                        SELECT c.service, c.reporter, c.tier, p.outcome, COUNT(*) AS claims, SUM(p.cash_won) AS cash
                        FROM review_item i
                        JOIN proposal p ON p.id = i.proposal_id
                        JOIN classification c ON c.id = p.classification_id
                        WHERE i.round_id = ?
                        GROUP BY c.service, c.reporter, c.tier, p.outcome
                        """).param(round.id()).query(Slice.class).list();
    }

    /**
     * @param claims all of the group, those with a row of their own among them
     * @param cash sum proposed, in won
     * @param loss sum of the known losses, in won; null when none is known
     * @param lossesUnknown claims whose loss nobody knows
     * @param entitlements the smallest in the order of text; the same as {@code otherEntitlements} when all are alike
     */
    record Group(
            String groupKey,
            String outcome,
            String clause,
            long claims,
            long singles,
            long cash,
            @Nullable Long loss,
            long lossesUnknown,
            String entitlements,
            String otherEntitlements) {}

    /** One claim as people may see it; narrative and product still have to be masked. */
    record Case(
            String receiptNumber,
            String groupKey,
            boolean single,
            @Nullable String name,
            String reporter,
            String tier,
            String service,
            @Nullable String feature,
            String narrative,
            @Nullable String filer,
            @Nullable String product,
            String reasons,
            String outcome,
            String clause,
            @Nullable Long loss,
            @Nullable Long fee,
            long cash,
            String entitlements) {

        WebFiling filing() {
            return new WebFiling(filer, product);
        }

        @Override
        public String toString() {
            return "Case(" + receiptNumber + ")";
        }
    }

    record Slice(String service, String reporter, String tier, String outcome, long claims, long cash) {}
}
