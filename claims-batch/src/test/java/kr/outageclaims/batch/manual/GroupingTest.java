package kr.outageclaims.batch.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.outageclaims.claim.DamageNature;
import kr.outageclaims.claim.Reporter;
import kr.outageclaims.claim.Tier;
import kr.outageclaims.classifier.Reason;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final Guess TALK =
            new Guess("talk", "message", Reporter.INDIVIDUAL, Tier.FREE, DamageNature.NON_MONETARY);
    private static final Guess PAY = new Guess("pay", "payment", Reporter.INDIVIDUAL, Tier.FREE, DamageNature.MONETARY);

    @Test
    void putsTheSameGuessAndDoubtInOneRowWhateverTheWords() {
        List<CaseGroup> groups = Grouping.of(
                List.of(claim(1, TALK, "margin", "톡"), claim(2, TALK, "margin", "메시지"), claim(3, PAY, "margin", "톡")));

        assertThat(ids(groups)).containsExactly(List.of(1L, 2L), List.of(3L));
    }

    @Test
    void keepsDoubtsApart() {
        List<CaseGroup> groups = Grouping.of(List.of(claim(1, TALK, "margin", "톡"), claim(2, TALK, "nature", "톡")));

        assertThat(ids(groups)).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void splitsByWordsOnlyWhereThePartIsWorthARow() {
        List<WaitingClaim> waiting = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(id -> waiting.add(claim(id, TALK, "margin", "톡")));
        IntStream.rangeClosed(7, 11).forEach(id -> waiting.add(claim(id, TALK, "margin", "메시지")));
        waiting.add(claim(12, TALK, "margin", "연락"));
        waiting.add(claim(13, TALK, "margin", "대화"));

        List<CaseGroup> groups = Grouping.of(waiting);

        assertThat(ids(groups))
                .containsExactly(List.of(1L, 2L, 3L, 4L, 5L, 6L), List.of(7L, 8L, 9L, 10L, 11L), List.of(12L, 13L));
    }

    @Test
    void asksForFewRowsHoweverManyClaimsWait() {
        List<WaitingClaim> waiting = IntStream.range(0, 40_000)
                .mapToObj(
                        id -> claim(id, id % 3 == 0 ? TALK : PAY, id % 2 == 0 ? "margin" : "nature", "word" + id % 997))
                .toList();

        List<CaseGroup> groups = Grouping.of(waiting);

        assertThat(groups).hasSizeLessThan(210);
        assertThat(groups.stream().mapToInt(group -> group.claims().size()).sum())
                .isEqualTo(40_000);
    }

    private static WaitingClaim claim(long id, Guess guess, String doubt, String word) {
        return new WaitingClaim(
                id,
                id,
                "receipt " + id,
                guess,
                List.of(
                        new Reason("service=" + guess.service(), word, 0, word.length(), 2),
                        new Reason("manual=" + doubt, "", 0, 0, 0)));
    }

    private static List<List<Long>> ids(List<CaseGroup> groups) {
        return groups.stream()
                .map(group -> group.claims().stream().map(WaitingClaim::claimId).toList())
                .toList();
    }
}
