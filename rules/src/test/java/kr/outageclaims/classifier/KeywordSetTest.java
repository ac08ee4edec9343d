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
                "talk: {4: [톡]} | tolk: {4: [톡]} | line 10: tolk is nothing that service can be; correct the name",
                "talk: {4: [톡]} | talk: {99: [톡]} | line 10: 99 is no weight; write a whole number from 1 to 20 or rules",
                "talk: {4: [톡]} | 'talk: {4: [톡, 톡]}' | line 10: 톡 already stands for the same; leave it in one place",
                "talk: {4: [톡]} | 'talk: {4: [톡, ^페이]}' | line 12: 페이 stands with and without ^ in this file; write it one way",
                "when: [trade] | when: [trad] | line 15: no idea is called trad; add it under ideas or correct the name",
                "in: [pay] | in: [pay.cash] | line 15: pay.cash is no service or service.feature of services.yaml; correct it",
                "'{weight: 4, when: [trade], in: [pay]}' | '{weight: 4}' | line 15: the rule would always hold; give it words, when or in",
                "version: test | versoin: test | line 1: unknown key versoin",
                "ignore: [다음날] | ignore: ['^'] | line 6: a keyword without letters; write one or remove it",
            })
    void refusesABrokenFileWithItsPlaceAndWhatToDo(String before, String after, String say) {
        assertThat(FILE).contains(before);

        assertThatThrownBy(() -> KeywordSet.read(DataFile.parse("k.yaml", FILE.replace(before, after)), calendar))
                .isInstanceOf(BrokenDataFile.class)
                .hasMessageStartingWith("k.yaml, " + say);
    }
}
