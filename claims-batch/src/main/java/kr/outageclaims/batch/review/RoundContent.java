package kr.outageclaims.batch.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.outageclaims.batch.review.ReviewReading.Case;
import kr.outageclaims.batch.review.ReviewReading.Group;

/** The rows that a round's workbook has, as the tables know them. */
final class RoundContent {

    private final List<Group> groups;
    private final GroupNumbers numbers;
    private final Map<String, Group> groupByKey;
    private final Map<String, Case> singleByReceipt;

    RoundContent(List<Group> groups, List<Case> singles) {
        this.groups = List.copyOf(groups);
        this.numbers = GroupNumbers.of(groups.stream().map(Group::groupKey).toList());
        this.groupByKey = groups.stream().collect(Collectors.toMap(Group::groupKey, Function.identity()));
        this.singleByReceipt = singles.stream().collect(Collectors.toMap(Case::receiptNumber, Function.identity()));
    }

    List<Group> groups() {
        return groups;
    }

    Optional<Group> group(String number) {
        return numbers.key(number).map(groupByKey::get);
    }

    Optional<Case> single(String receipt) {
        return Optional.ofNullable(singleByReceipt.get(receipt));
    }

    String number(String groupKey) {
        return numbers.of(groupKey);
    }

    /** Whether a group has nothing left to decide, since each of its claims has an answer of its own. */
    boolean everyClaimHasItsOwn(String groupKey, Set<String> answered) {
        long own = singleByReceipt.values().stream()
                .filter(claim -> claim.groupKey().equals(groupKey) && answered.contains(claim.receiptNumber()))
                .count();
        return own == groupByKey.get(groupKey).claims();
    }
}
