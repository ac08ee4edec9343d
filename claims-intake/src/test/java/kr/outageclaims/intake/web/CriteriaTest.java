package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.intake.web.Criteria.Shown;
import kr.outageclaims.intake.web.Criteria.ShownClause;
import kr.outageclaims.intake.web.form.WebSettings;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class CriteriaTest {

    private static final String PANGYO = "2022-10-15-pangyo";

    @TempDir
    Path home;

    @Test
    void beforeTheFirstRulebookThereAreNone() {
        assertThat(shown(PANGYO, "2022-10-23T14:59:59Z")).isEmpty();
    }

    @Test
    void aRulebookIsInForceFromItsDayInSeoulUntilTheNext() {
        assertThat(resolution(PANGYO, "2022-10-23T15:00:00Z")).isEqualTo(resolutionOf("2022-10-24"));
        assertThat(resolution(PANGYO, "2022-12-28T14:59:59Z")).isEqualTo(resolutionOf("2022-10-24"));
        assertThat(resolution(PANGYO, "2022-12-28T15:00:00Z")).isEqualTo(resolutionOf("2022-12-29"));
        assertThat(resolution(PANGYO, "2026-11-23T00:00:00Z")).isEqualTo(resolutionOf("2022-12-29"));
    }

    @Test
    void anotherIncidentHasItsOwn() {
        assertThat(resolution("2024-05-13", "2026-11-23T00:00:00Z")).isEqualTo(resolutionOf("2024-06-01"));
    }

    @Test
    void everyClauseIsShownInBothLanguages() {
        Rulebook rulebook = Rulebooks.shipped().version("2022-12-29");

        assertThat(shown(PANGYO, "2026-11-23T00:00:00Z").orElseThrow().clauses())
                .containsExactlyElementsOf(rulebook.clauses().stream()
                        .map(clause -> new ShownClause(clause.titleKorean(), clause.textKorean(), clause.reference()))
                        .toList());
        assertThat(criteria(PANGYO, "2026-11-23T00:00:00Z")
                        .shown(Locale.ENGLISH)
                        .orElseThrow()
                        .clauses())
                .containsExactlyElementsOf(rulebook.clauses().stream()
                        .map(clause ->
                                new ShownClause(clause.titleEnglish(), clause.textEnglish(), clause.referenceEnglish()))
                        .toList());
    }

    @Test
    void oneThatIsNotInOrderDoesNotTakeTheOthersAway() throws IOException {
        Files.createDirectories(home.resolve("rulebooks/2023-01-30"));
        Files.writeString(home.resolve("rulebooks/2023-01-30/manifest.yaml"), "version: nonsense");

        assertThat(resolution(PANGYO, "2026-11-23T00:00:00Z")).isEqualTo(resolutionOf("2022-12-29"));
    }

    private String resolution(String incident, String now) {
        return shown(incident, now).orElseThrow().resolution();
    }

    private static String resolutionOf(String version) {
        return Rulebooks.shipped().version(version).manifest().resolution();
    }

    private Optional<Shown> shown(String incident, String now) {
        return criteria(incident, now).shown(Locale.KOREAN);
    }

    private Criteria criteria(String incident, String now) {
        return new Criteria(
                new MockEnvironment().withProperty("CLAIMS_HOME", home.toString()),
                new WebSettings(incident, null, null, null, null, null, null),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
