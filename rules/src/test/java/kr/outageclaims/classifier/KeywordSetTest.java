package kr.outageclaims.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.outageclaims.datafile.BrokenDataFile;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.outage.OutageCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordSetTest {

    private static final String FILE = """
            version: test
            acceptance_margin: 2
            groups: {none: [없, 않], bank: [뱅크, <none>]}
            alike: [[결제, 결재]]
            naming_weight: 4
            paid_is_monetary: 3
            default_features: [talk.message]
            ignore: [다음날]
            ideas:
              trade: [가게]
            service:
              talk: {4: [톡]}
              daum: {4: [^다음]}
              pay: {5: [페이]}
              webtoon: {6: [페이지]}
              map: {3: [map], 4: [route*]}
              bank: {4: [~카카오뱅크, 손해..<none>, 케이+<bank>]}
              games: {4: [결제창]}
            reporter: {SMALL_BUSINESS: {rules: [{weight: 4, when: [trade], in: [pay]}]}}
            tier: {PAID: {rules: [{words: [환불], weight: 3, unless: [trade]}]}}
            nature: {MONETARY: {4: [환불]}}
            amount: {loss-after: {3: [손해]}}
            """;

    private final OutageCalendar calendar =
            OutageCalendar.of("2022-10-15-pangyo").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "톡 | talk",
                "페이지가 | webtoon",
                "다음 메일 | daum",
                "다음날 | none",
                "그다음 | none",
                "a map! | map",
                "maple | none",
                "routes | map",
                "카카어뱅크 | bank",
                "카카오밴크에서 | bank",
                "카카어 뱅크 | none",
                "손해는 딱히 없 | bank",
                "손해. 없 | none",
                "손해를 보았다고 하기가 어렵겠지만 없 | none",
                "케이뱅크 | bank",
                "케이 그 뱅크 | none",
                "결재 창 | games",
            })
    void longerWordsHideShorterOnesAndBoundsHold(String text, String service) {
        KeywordSet keywords = KeywordSet.read(DataFile.parse("k.yaml", FILE), calendar);
        ServiceGuess guess = ServiceGuess.of(keywords.read(text), keywords);

        assertThat(keywords.targets().name(guess.service())).isEqualTo(service);
    }

    @Test
    void conditionsAskForIdeasAndForTheServiceChosen() {
        KeywordSet keywords = KeywordSet.read(DataFile.parse("k.yaml", FILE), calendar);
        long pay = 1L << keywords.targets().indexOf("pay");

        assertThat(keywords.read("가게 환불").scores(Dimension.REPORTER, pay)).containsExactly(0, 4, 0);
        assertThat(keywords.read("가게 환불").scores(Dimension.REPORTER, 0)).containsExactly(0, 0, 0);
        assertThat(keywords.read("가게 환불").scores(Dimension.TIER, 0)).containsExactly(0, 0);
        assertThat(keywords.read("환불 환불").scores(Dimension.TIER, 0)).containsExactly(3, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acceptance_margin: 2 | acceptance_margin: none | line 2: none is no whole number from 1 to 20",
                "talk: {4: [톡]} | tolk: {4: [톡]} | line 12: tolk is nothing that service can be; correct the name",
                "talk: {4: [톡]} | talk: {99: [톡]} | line 12: 99 is no weight; write a whole number from 1 to 20 or rules",
                "talk: {4: [톡]} | 'talk: {4: [톡, 톡]}' | line 12: 톡 already stands for the same; leave it in one place",
                "talk: {4: [톡]} | 'talk: {4: [<shop>]}' | line 12: no group is called shop; add it under groups or correct the name",
                "talk: {4: [톡]} | 'talk: {4: [손해를많이봤다고말할수있는사람들은..톡]}' | line 12: 손해를많이봤다고말할수있는사람들은 is too long for a part of a phrase; shorten it",
                "when: [trade] | when: [trad] | line 19: no idea is called trad; add it under ideas or correct the name",
                "in: [pay] | in: [pay.cash] | line 19: pay.cash is no service or service.feature of services.yaml; correct it",
                "'{weight: 4, when: [trade], in: [pay]}' | '{weight: 4}' | line 19: the rule would always hold; give it words, when or in",
                "version: test | versoin: test | line 1: unknown key versoin",
                "ignore: [다음날] | ignore: ['^'] | line 8: a keyword without letters; write one or remove it",
            })
    void refusesABrokenFileWithItsPlaceAndWhatToDo(String before, String after, String say) {
        assertThat(FILE).contains(before);

        assertThatThrownBy(() -> KeywordSet.read(DataFile.parse("k.yaml", FILE.replace(before, after)), calendar))
                .isInstanceOf(BrokenDataFile.class)
                .hasMessageStartingWith("k.yaml, " + say);
    }
}
