package kr.outageclaims.batch.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one workbook asks: a row for each group of like cases, and a row for each claim that stands alone. Further rows
 * let a claim of a group be answered otherwise.
 *
 * @param groups each with its number
 * @param alone claims that no group speaks for
 * @param exceptions claims of groups with a row of their own, by the number of their group
 */
record QueueExport(List<Numbered> groups, List<WaitingClaim> alone, List<SingleRow> exceptions) {

    record Numbered(String number, CaseGroup group) {}

    /** A claim that its group's row settles unless its own row says otherwise. */
    record SingleRow(String groupNumber, WaitingClaim claim) {}

    /** @param singly claims that somebody wants a row for; one that waits in no group stands alone */
    static QueueExport of(List<CaseGroup> all, List<WaitingClaim> singly) {
        Set<Long> wanted = singly.stream().map(WaitingClaim::claimId).collect(Collectors.toSet());
        Set<Long> waiting = all.stream()
                .flatMap(group -> group.claims().stream())
                .map(WaitingClaim::claimId)
                .collect(Collectors.toSet());
        List<Numbered> groups = new ArrayList<>();
        List<WaitingClaim> alone = new ArrayList<>();
        List<SingleRow> exceptions = new ArrayList<>();
        for (CaseGroup group : all) {
            if (group.isSingle()) {
                alone.add(group.claims().get(0));
                continue;
            }
            String number = String.format(Locale.ROOT, "G%04d", groups.size() + 1);
            groups.add(new Numbered(number, group));
            List<WaitingClaim> examples = group.examples();
            group.claims().stream()
                    .filter(claim -> examples.contains(claim) || wanted.contains(claim.claimId()))
                    .forEach(claim -> exceptions.add(new SingleRow(number, claim)));
        }
        singly.stream().filter(claim -> !waiting.contains(claim.claimId())).forEach(alone::add);
        return new QueueExport(List.copyOf(groups), List.copyOf(alone), List.copyOf(exceptions));
    }

    /** Rows a person has to answer. */
    int rows() {
        return groups.size() + alone.size();
    }

    int claims() {
        return alone.size()
                + groups.stream()
                        .mapToInt(numbered -> numbered.group().claims().size())
                        .sum();
    }
}
