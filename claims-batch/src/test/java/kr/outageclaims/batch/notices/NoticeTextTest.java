package kr.outageclaims.batch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.Entitlement;
import kr.outageclaims.rulebook.EntitlementKinds;
import kr.outageclaims.rulebook.Rulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTest {

    private static final String RECEIPT = ReceiptNumber.ofSequence(104_000).value();
    private static final Instant WHEN = Instant.parse("2022-12-31T15:00:00Z");
    private static final NoticeText TEXTS =
            new NoticeText(OutageCalendar.of("2022-10-15-pangyo").orElseThrow().incident(), Duration.ofDays(30));

    /** The most that a claim can be given: cash and the two longest entitlements, in large figures. */
    private static final String LARGEST = "extension-minutes:22971;channel-cash-won:50000";

    static Stream<Locale> languages() {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyClauseOfEveryRulebookFitsAMessageWithNumberAmountAndDate(Locale language) {
        for (String version : Rulebooks.shipped().versions()) {
            for (Clause clause : Rulebooks.shipped().version(version).clauses()) {
                String granted = decided(language, "APPROVE", 5_000_000, LARGEST, clause);
                String rejected = decided(language, "REJECT", 0, "", clause);

                assertThat(granted)
                        .as(clause.id())
                        .hasSizeLessThanOrEqualTo(NoticeText.LONGEST)
                        .contains(RECEIPT, "5,000,000", "50,000", dueDate(language))
                        .doesNotContain(clause.id(), "channel-cash", "extension-minutes", "{", "APPROVE");
                assertThat(rejected)
                        .as(clause.id())
                        .hasSizeLessThanOrEqualTo(NoticeText.LONGEST)
                        .contains(RECEIPT, dueDate(language), title(language, clause))
                        .doesNotContain("REJECT", "{");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindOfEntitlementIsToldInWordsAndFits(Locale language) {
        Clause longest = longestTitle(language);
        EntitlementKinds.shipped().all().forEach(kind -> {
            String text = decided(language, "APPROVE", 0, new Entitlement(kind.code(), 22_971).toString(), longest);

            assertThat(text).hasSizeLessThanOrEqualTo(NoticeText.LONGEST).doesNotContain(kind.code() + ":");
            assertThat(text).contains(language == Locale.KOREAN ? kind.inKorean(22_971) : kind.inEnglish(22_971));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void receiptAndRequestsFitWithEverythingMissing(Locale language) {
        List<String> all = List.of("ACCOUNT_NEEDED", "CONSENT_NEEDED", "REFERENCE_NEEDED");

        assertThat(TEXTS.received(row(language, null, List.of())))
                .hasSizeLessThanOrEqualTo(NoticeText.LONGEST)
                .contains(RECEIPT, language == Locale.KOREAN ? "2023년 1월 1일" : "1 January 2023");
        assertThat(TEXTS.needed(row(language, null, all)))
                .hasSizeLessThanOrEqualTo(NoticeText.LONGEST)
                .contains(RECEIPT, dueDate(language))
                .contains(
                        language == Locale.KOREAN
                                ? List.of("계좌(은행", "동의", "주문·대여 번호")
                                : List.of("bank account", "consent", "order or rental number"))
                .doesNotContain("_NEEDED");
        assertThat(TEXTS.needed(row(language, null, List.of())))
                .contains(language == Locale.KOREAN ? "증빙 서류" : "documents that show your loss");
    }

    @Test
    void anAmountAdjustedToNothingIsToldAsDeclined() {
        Clause clause = longestTitle(Locale.KOREAN);

        assertThat(decided(Locale.KOREAN, "ADJUST", 0, "", clause)).startsWith("[심사 결과]");
        assertThat(decided(Locale.KOREAN, "ADJUST", 70_000, "", clause))
                .startsWith("[보상 결정]")
                .contains("70,000원");
    }

    @Test
    void givesTheCouncilsOwnWordsAsTheReason() {
        Clause clause = longestTitle(Locale.KOREAN);
        NoticeReading.Decided rejected =
                new NoticeReading.Decided("REJECT", 0, "", " 확인된 증빙이 없음 ", false, WHEN, clause.id(), "2022-12-29");

        assertThat(TEXTS.decided(row(Locale.KOREAN, rejected, List.of()), rejected, clause))
                .startsWith("[심사 결과]")
                .contains("이유: 확인된 증빙이 없음.");
    }

    @Test
    void promisesNothingToABusinessThatHasTheSupportAlready() {
        Clause clause = longestTitle(Locale.KOREAN);
        NoticeReading.Decided second =
                new NoticeReading.Decided("ADJUST", 30_000, "", null, true, WHEN, clause.id(), "2022-12-29");

        assertThat(TEXTS.decided(row(Locale.ENGLISH, second, List.of()), second, clause))
                .contains("could not grant compensation", "the same support for another of its claims")
                .doesNotContain("30,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_ACCOUNT", "HOLDER_DIFFERS", "CLOSED_ACCOUNT", "OTHER"})
    void tellsWhatCameBackAndWhatIsNeededWithinTheLength(String reason) {
        for (boolean cash : List.of(true, false)) {
            for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                NoticeReading.Row row = new NoticeReading.Row(
                        RECEIPT,
                        language,
                        WHEN,
                        WHEN,
                        new byte[0],
                        null,
                        null,
                        null,
                        List.of(),
                        new NoticeReading.Returned(reason, cash));

                assertThat(TEXTS.returned(row))
                        .contains(RECEIPT)
                        .containsPattern(language == Locale.KOREAN ? "되돌아왔습니다" : "came back")
                        .doesNotContain(reason)
                        .hasSizeLessThanOrEqualTo(NoticeText.LONGEST);
            }
        }
    }

    private static String decided(Locale language, String decision, long won, String entitlements, Clause clause) {
        NoticeReading.Decided decided =
                new NoticeReading.Decided(decision, won, entitlements, null, false, WHEN, clause.id(), "2022-12-29");
        return TEXTS.decided(row(language, decided, List.of()), decided, clause);
    }

    private static NoticeReading.Row row(Locale language, NoticeReading.Decided decided, List<String> waitingFor) {
        return new NoticeReading.Row(RECEIPT, language, WHEN, WHEN, new byte[0], null, null, decided, waitingFor, null);
    }

    private static String dueDate(Locale language) {
        return language == Locale.KOREAN ? "2023년 1월 31일까지" : "by 31 January 2023";
    }

    private static Clause longestTitle(Locale language) {
        List<Clause> clauses =
                new ArrayList<>(Rulebooks.shipped().version("2022-12-29").clauses());
        clauses.sort(Comparator.comparing(clause -> title(language, clause).length()));
        return clauses.get(clauses.size() - 1);
    }

    private static String title(Locale language, Clause clause) {
        return language == Locale.KOREAN ? clause.titleKorean() : clause.titleEnglish();
    }
}
