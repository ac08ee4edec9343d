package kr.outageclaims.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.outageclaims.datafile.BrokenDataFile;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.outage.OutageWindow.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageCalendarTest {

    private static final String SERVICES = """
            services:
              - {code: phone, ko: 전화, en: Phone, aliases: [유선], features: [{code: call, ko: 통화, en: Calls}, {code: text, ko: 문자, en: Texts}]}
              - {code: none, ko: 없음, en: None, features: []}
              - {code: other, ko: 기타, en: Other, features: []}
            """;

    private final OutageCalendar calendar =
            OutageCalendar.of("2022-10-15-pangyo").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "talk, message, 2022-10-16T01:31",
        "mobility, taxi, 2022-10-16T08:45",
        "talk, pc-login, 2022-10-16T14:30",
        "pay, t-payment, 2022-10-16T14:30",
        "games, access, 2022-10-16T21:00",
        "talk, media, 2022-10-16T21:30",
        "gift, coupon-use, 2022-10-17T09:00",
        "mobility, rental-car, 2022-10-17T09:00",
        "mobility, bike, 2022-10-17T12:00",
        "melon, chart, 2022-10-18T09:00",
        "talk, channel, 2022-10-19T15:00",
        "talk, qr-checkin, 2022-10-20T23:00",
        "map, transit, 2022-10-20T23:00",
        "daum, mail, 2022-10-20T23:00",
    })
    void everyFeatureWasDownFrom1527UntilTheLatestEndThatTheSourcesGive(String service, String feature, String end) {
        assertThat(calendar.windows(service, feature))
                .extracting(OutageWindow::id, OutageWindow::from, OutageWindow::to)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        service + "." + feature + "@" + end, seoul("2022-10-15T15:27"), seoul(end)));
    }

    @Test
    void everyFeatureHasAWindowWithSourceAndConfidence() {
        assertThat(calendar.services())
                .flatMap(AffectedService::features)
                .hasSize(45)
                .allSatisfy(feature -> {
                    assertThat(calendar.windows(feature.service(), feature.code()))
                            .hasSize(1);
                    assertThat(calendar.windows(feature.service(), feature.code())
                                    .get(0)
                                    .source())
                            .isNotBlank();
                });
    }

    @Test
    void aServiceWithoutAFeatureMeansTheUnionOfItsFeatures() {
        OutageWindow pay = calendar.windows("pay", null).get(0);
        OutageWindow mobility = calendar.windows("mobility", null).get(0);

        assertThat(pay.to()).isEqualTo(seoul("2022-10-16T14:30"));
        assertThat(mobility.id()).isEqualTo("mobility@2022-10-17T12:00");
        assertThat(mobility.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void noneMeansAllWindowsOfTheIncidentAndOtherMeansNothing() {
        assertThat(calendar.windows("none", null))
                .extracting(OutageWindow::id)
                .containsExactly("none@2022-10-20T23:00");
        assertThat(calendar.windows("other", null)).isEmpty();
        assertThat(calendar.incident().ended()).isEqualTo(seoul("2022-10-20T23:00"));
    }

    @Test
    void findsServicesAndFeaturesByCodeNameAndAliasWithoutCaseAndSpaces() {
        assertThat(calendar.serviceNamed("카카오 T")).map(AffectedService::code).contains("mobility");
        assertThat(calendar.serviceNamed("KAKAOTALK"))
                .map(AffectedService::code)
                .contains("talk");
        assertThat(calendar.featureNamed("mobility", "전동 킥보드"))
                .map(Feature::qualified)
                .contains("mobility.bike");
        assertThat(calendar.featureNamed(null, "톡채널")).map(Feature::qualified).contains("talk.channel");
        assertThat(calendar.featureNamed(null, "search")).isEmpty();
        assertThat(calendar.featureNamed("melon", "search")).map(Feature::code).contains("search");
        assertThat(calendar.serviceNamed("네이버")).isEmpty();
    }

    @Test
    void anUnknownIncidentAndAPathAreNoIncident() {
        assertThat(OutageCalendar.of("1999-01-01-nowhere")).isEmpty();
        assertThat(OutageCalendar.of("../services")).isEmpty();
    }

    @Test
    void windowsThatOverlapOrTouchBecomeOneAndOthersStayApart() {
        OutageCalendar merged = calendarOf("""
                incident: x
                ko: 가
                en: a
                began: '2024-05-13T10:00:00+09:00'
                windows:
                  - {features: [phone.call], to: '2024-05-13T11:00:00+09:00', confidence: high, source: one}
                  - {features: [phone.call], from: '2024-05-13T11:00:00+09:00', to: '2024-05-13T12:00:00+09:00', confidence: medium, source: two}
                  - {features: [phone.call], from: '2024-05-13T13:00:00+09:00', to: '2024-05-13T14:00:00+09:00', confidence: low, source: three}
                """);

        assertThat(merged.windows("phone", "call"))
                .containsExactly(
                        new OutageWindow(
                                "phone.call@2024-05-13T12:00",
                                seoul("2024-05-13T10:00"),
                                seoul("2024-05-13T12:00"),
                                "one; two",
                                Confidence.MEDIUM),
                        new OutageWindow(
                                "phone.call@2024-05-13T14:00",
                                seoul("2024-05-13T13:00"),
                                seoul("2024-05-13T14:00"),
                                "three",
                                Confidence.LOW));
        assertThat(merged.windows("phone", "text")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-13, message,  2024-05-13T13:44, 2024-05-13T13:50, 6",
        "2024-05-20, message,  2024-05-20T14:52, 2024-05-20T14:58, 6",
        "2024-05-21, pc-login, 2024-05-21T08:30, 2024-05-21T09:24, 54",
        "2024-05-21, message,  2024-05-21T08:30, 2024-05-21T09:24, 54",
    })
    void theOutagesOfMay2024TookMinutes(String incident, String feature, String from, String to, long minutes) {
        OutageCalendar may = OutageCalendar.of(incident).orElseThrow();

        assertThat(may.windows("talk", feature)).singleElement().satisfies(window -> {
            assertThat(window.from()).isEqualTo(seoul(from));
            assertThat(window.to()).isEqualTo(seoul(to));
            assertThat(window.length()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(window.source()).contains("Hankook Ilbo", "Financial News");
        });
        assertThat(may.windows("none", null)).hasSize(1);
        assertThat(may.windows("melon", "streaming")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-10-04, 2022-10-04", "2022-02, 2022-02-01"})
    void anOutageThatIsKnownWithoutTimesHasADayAndNoWindows(String id, LocalDate firstDay) {
        OutageCalendar calendar = OutageCalendar.of(id).orElseThrow();

        assertThat(calendar.incident().isTimeKnown()).isFalse();
        assertThat(calendar.incident().firstDay()).isEqualTo(firstDay);
        assertThat(calendar.windows("none", null)).isEmpty();
        assertThat(calendar.windows("talk", "qr-checkin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "began: '2022-10-04T10:00:00+09:00' | windows: [] | an incident has a day when its times are not known",
                "ko: 가 | windows: [{features: [phone.call], to: '2022-10-04T10:00:00+09:00', confidence: low, source: s}] | to",
                "ko: 가 | windows: [{features: [phone.fax], confidence: low, source: s}] | phone.fax is no feature",
                "ko: 가 | windows: [{features: [phone.call], confidence: low}] | source",
                "ko: 가 | windows: [{features: [phone.call], confidence: sure, source: s}] | sure is not allowed here",
            })
    void refusesAnIncidentWithoutTimesThatSaysMoreOrLess(String line, String windows, String say) {
        String korean = line.startsWith("ko") ? "" : "ko: 가\n";
        assertThatThrownBy(() ->
                        calendarOf("incident: x\nen: a\nday: '2022-10-04'\n" + korean + line + "\n" + windows + "\n"))
                .isInstanceOf(BrokenDataFile.class)
                .hasMessageContaining(say);
    }

    @Test
    void aWindowIsHalfOpen() {
        OutageWindow window = calendar.windows("talk", "message").get(0);

        assertThat(List.of(
                        window.contains(window.from().minusSeconds(1)),
                        window.contains(window.from()),
                        window.contains(window.to().minusSeconds(1)),
                        window.contains(window.to())))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone.fax | high | 2024-05-13T11:00:00+09:00 | line 6: phone.fax is no feature",
                "phone.call | sure | 2024-05-13T11:00:00+09:00 | line 6: sure is not allowed here; write one of high, medium, low",
                "phone.call | high | 13 May 11:00 | line 6: 13 May 11:00 is no time; write it like",
                "phone.call | high | 2024-05-13T09:00:00+09:00 | line 6: the window ends before it starts",
                "!!java.net.URL x | high | 2024-05-13T11:00:00+09:00 | line 6: no valid YAML (Global tag is not allowed",
            })
    void refusesABrokenIncidentFileWithItsPlaceAndWhatToDo(String feature, String confidence, String to, String say) {
        assertThatThrownBy(() -> calendarOf("incident: x\nko: 가\nen: a\nbegan: '2024-05-13T10:00:00+09:00'\nwindows:\n"
                        + "  - {features: [" + feature + "], to: '" + to + "', confidence: " + confidence
                        + ", source: s}\n"))
                .isInstanceOf(BrokenDataFile.class)
                .hasMessageStartingWith("incident.yaml, line 6")
                .hasMessageContaining(say);
    }

    private static OutageCalendar calendarOf(String incident) {
        return OutageCalendar.of(DataFile.parse("services.yaml", SERVICES), DataFile.parse("incident.yaml", incident));
    }

    private static Instant seoul(String time) {
        return OffsetDateTime.parse(time + ":00+09:00").toInstant();
    }
}
