package kr.outageclaims.sample.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.sample.dice.Quotas;

/**
 * How many claims of each kind. The marginals are the published ones (Yonhap, Aju News 2022-12-02): of 105,116 claims
 * 87,198 in scope; of those 14,918 paid, 13,198 free with a money loss, 59,082 free without; 78,130 individuals,
 * 8,894 small businesses, 174 larger firms. How reporters and kinds of damage go together is not published: the split
 * of the businesses is ours.
 */
final class CellCounts {

    private static final List<Integer> SCOPE = List.of(87_198, 17_918);
    private static final List<Integer> DAMAGE = List.of(14_918, 13_198, 59_082);
    private static final List<Integer> REPORTERS = List.of(78_130, 8_894, 174);
    private static final List<Integer> SMALL_BUSINESS_DAMAGE = List.of(1_500, 5_200, 2_194);
    private static final List<Integer> LARGER_COMPANY_DAMAGE = List.of(30, 84, 60);

    private CellCounts() {}

    /** Counts that sum to {@code claims}, scaled from the published ones by the largest remainder. */
    static Map<Scenario.Cell, Integer> of(int claims) {
        List<Integer> scope = Quotas.share(claims, SCOPE);
        List<Integer> damage = Quotas.share(scope.get(0), DAMAGE);
        List<Integer> reporters = Quotas.share(scope.get(0), REPORTERS);
        List<Integer> small = Quotas.share(reporters.get(1), SMALL_BUSINESS_DAMAGE);
        List<Integer> larger = Quotas.share(reporters.get(2), LARGER_COMPANY_DAMAGE);
        Map<Scenario.Cell, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < DAMAGE.size(); row++) {
            int individuals = damage.get(row) - small.get(row) - larger.get(row);
            if (individuals < 0) {
                throw new IllegalArgumentException("too few claims to keep the published shares: " + claims);
            }
            counts.put(cell(Reporter.INDIVIDUAL, row), individuals);
            counts.put(cell(Reporter.SMALL_BUSINESS, row), small.get(row));
            counts.put(cell(Reporter.LARGER_COMPANY, row), larger.get(row));
        }
        counts.put(new Scenario.Cell(Reporter.INDIVIDUAL, Tier.FREE, DamageNature.OUT_OF_SCOPE), scope.get(1));
        return counts;
    }

    private static Scenario.Cell cell(Reporter reporter, int row) {
        return new Scenario.Cell(
                reporter,
                row == 0 ? Tier.PAID : Tier.FREE,
                row == 2 ? DamageNature.NON_MONETARY : DamageNature.MONETARY);
    }
}
