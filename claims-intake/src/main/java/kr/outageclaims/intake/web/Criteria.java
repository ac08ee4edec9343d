package kr.outageclaims.intake.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.outageclaims.intake.web.form.WebSettings;
import kr.outageclaims.intake.web.question.DayText;
import kr.outageclaims.rulebook.BrokenRulebook;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.Manifest;
import kr.outageclaims.rulebook.Rulebook;
import kr.outageclaims.rulebook.Rulebooks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** By which criteria claims are decided, as visitors read it: the rulebook in force for the incident. */
@Component
final class Criteria {

    private static final Logger LOG = LoggerFactory.getLogger(Criteria.class);

    private final Rulebooks rulebooks;
    private final String incident;
    private final Clock clock;
    private volatile @Nullable Read read;

    Criteria(Environment environment, WebSettings settings, Clock clock) {
        this.rulebooks = Rulebooks.shippedAnd(
                Path.of(environment.getProperty("CLAIMS_HOME", "var")).resolve("rulebooks"));
        this.incident = settings.incident();
        this.clock = clock;
    }

    /**
     * A rulebook in one language.
     *
     * @param since the day from which it is in force
     */
    record Shown(String resolution, String since, List<ShownClause> clauses) {}

    record ShownClause(String title, String text, String reference) {}

    /** What was read, and for which day and which versions at hand. */
    private record Read(LocalDate day, List<String> versions, Optional<Rulebook> inForce) {}

    /** Empty before the first rulebook of the incident is in force. */
    Optional<Shown> shown(Locale language) {
        boolean english = language.getLanguage().equals("en");
        return inForce().map(rulebook -> {
            Manifest manifest = rulebook.manifest();
            return new Shown(
                    english ? manifest.resolutionEnglish() : manifest.resolution(),
                    DayText.of(manifest.effectiveFrom(), language),
                    rulebook.clauses().stream()
                            .map(clause -> shown(clause, english))
                            .toList());
        });
    }

    /** A version laid beside the others, and a new day, count from the next visitor on. */
    private Optional<Rulebook> inForce() {
        LocalDate today = clock.instant().atZone(DayText.SEOUL).toLocalDate();
        List<String> versions = rulebooks.versions();
        Read last = read;
        if (last == null || !last.day().equals(today) || !last.versions().equals(versions)) {
            last = new Read(today, versions, newest(versions, today));
            read = last;
        }
        return last.inForce();
    }

    private Optional<Rulebook> newest(List<String> versions, LocalDate today) {
        return versions.stream()
                .flatMap(version -> sound(version).stream())
                .filter(rulebook -> rulebook.manifest().incidents().contains(incident))
                .filter(rulebook -> !rulebook.manifest().effectiveFrom().isAfter(today))
                .reduce((older, newer) -> newer.manifest()
                                .effectiveFrom()
                                .isBefore(older.manifest().effectiveFrom())
                        ? older
                        : newer);
    }

    /** One that somebody is still writing must not take the page away. */
    private Optional<Rulebook> sound(String version) {
        try {
            return Optional.of(rulebooks.version(version));
        } catch (BrokenRulebook e) {
            LOG.warn("rulebook {} is not in order and is not shown: {}", version, e.getMessage());
            return Optional.empty();
        }
    }

    private static ShownClause shown(Clause clause, boolean english) {
        return english
                ? new ShownClause(clause.titleEnglish(), clause.textEnglish(), clause.referenceEnglish())
                : new ShownClause(clause.titleKorean(), clause.textKorean(), clause.reference());
    }
}
