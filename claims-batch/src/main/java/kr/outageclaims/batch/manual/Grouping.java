package kr.outageclaims.batch.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts like cases together, so that one row of the workbook settles many. First by guess and doubt; a group is then
 * split by what its words spoke for, and again by the words themselves, but only where the part is large enough to be
 * worth a row of its own. So the rows grow with the variety of the cases, not with their number. Pure: the same claims
 * give the same groups.
 */
final class Grouping {

    /** A part below this is left with the rest of its group. */
    private static final int SMALLEST_PART = 5;
    /** Nor is a part smaller than this fraction of all that wait given a row of its own. */
    private static final int MOST_PARTS = 200;

    private static final List<Function<WaitingClaim, Object>> FINER = List.of(WaitingClaim::signs, WaitingClaim::words);

    private Grouping() {}

    /** The groups, the largest first; equal ones by their first claim. */
    static List<CaseGroup> of(List<WaitingClaim> waiting) {
        int smallest = Math.max(SMALLEST_PART, waiting.size() / MOST_PARTS);
        List<CaseGroup> groups = new ArrayList<>();
        parts(waiting, claim -> List.of(claim.guess(), claim.doubts()))
                .forEach(alike -> split(alike, 0, smallest, groups));
        groups.sort(Comparator.comparing((CaseGroup group) -> -group.claims().size())
                .thenComparing(group -> group.claims().get(0).claimId()));
        return List.copyOf(groups);
    }

    private static void split(List<WaitingClaim> alike, int level, int smallest, List<CaseGroup> into) {
        if (level == FINER.size() || alike.size() < 2 * smallest) {
            into.add(new CaseGroup(alike));
            return;
        }
        List<WaitingClaim> rest = new ArrayList<>();
        for (List<WaitingClaim> part : parts(alike, FINER.get(level))) {
            if (part.size() >= smallest) {
                split(part, level + 1, smallest, into);
            } else {
                rest.addAll(part);
            }
        }
        if (!rest.isEmpty()) {
            rest.sort(Comparator.comparing(WaitingClaim::claimId));
            into.add(new CaseGroup(rest));
        }
    }

    private static List<List<WaitingClaim>> parts(List<WaitingClaim> claims, Function<WaitingClaim, Object> by) {
        Map<Object, List<WaitingClaim>> parts =
                claims.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(parts.values());
    }
}
