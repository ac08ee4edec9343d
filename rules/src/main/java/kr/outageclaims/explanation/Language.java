package kr.outageclaims.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.outageclaims.claim.ClaimFacts;
import kr.outageclaims.money.Won;
import kr.outageclaims.outage.AffectedService;
import kr.outageclaims.outage.Feature;
import kr.outageclaims.outage.OutageWindow;
import kr.outageclaims.rulebook.Clause;
import kr.outageclaims.rulebook.EntitlementKind;
import kr.outageclaims.rulebook.Manifest;
import kr.outageclaims.rulebook.Minutes;
import org.jspecify.annotations.Nullable;

/** One of the two languages claimants read: its sentences, and which of two names or texts it takes. */
enum Language {
    KOREAN("messages.properties", "yyyy년 M월 d일"),
    ENGLISH("messages_en.properties", "d MMMM yyyy");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Properties sentences;
    private final DateTimeFormatter dates;

    Language(String file, String datePattern) {
        this.sentences = load(file);
        this.dates = DateTimeFormatter.ofPattern(datePattern, Locale.ENGLISH);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** The sentence under {@code key} with its placeholders filled, in one pass: a filling is never read as a placeholder. */
    String say(String key, Map<String, String> fillings) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence " + key + " in " + this);
        }
        return fill(sentence, fillings);
    }

    static String fill(String sentence, Map<String, String> fillings) {
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(fillings.getOrDefault(found.group(1), found.group())));
    }

    /** {@code 2022년 12월 29일}, {@code 29 December 2022}. */
    String date(LocalDate date) {
        return dates.format(date);
    }

    String won(Won amount) {
        return pick(amount.inKorean(), amount.inEnglish());
    }

    String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1,383분 (23시간 3분)}. */
    String minutes(long minutes) {
        String bare = figure(minutes) + pick("분", minutes == 1 ? " minute" : " minutes");
        Minutes length = new Minutes(minutes);
        return minutes < 60 ? bare : bare + " (" + pick(length.inKorean(), length.inEnglish()) + ")";
    }

    /** {@code 2022년 10월 15일 15:27 ~ 2022년 10월 16일 08:45}, as clocks in Seoul show it. */
    String window(OutageWindow window) {
        return time(window.from()) + pick(" ~ ", " to ") + time(window.to());
    }

    private String time(Instant instant) {
        ZonedDateTime seoul = instant.atZone(SEOUL);
        return date(seoul.toLocalDate()) + " " + CLOCK.format(seoul);
    }

    /** Service and feature; the feature alone when it repeats the service's name (카카오톡 채널). */
    String together(String service, String feature) {
        return feature.startsWith(service) ? feature : service + pick(" ", ", ") + feature;
    }

    String service(AffectedService service) {
        return pick(service.koreanName(), service.englishName());
    }

    String feature(Feature feature) {
        return pick(feature.koreanName(), feature.englishName());
    }

    String title(Clause clause) {
        return pick(clause.titleKorean(), clause.titleEnglish());
    }

    String text(Clause clause) {
        return pick(clause.textKorean(), clause.textEnglish());
    }

    String reference(Clause clause) {
        return pick(clause.reference(), clause.referenceEnglish());
    }

    @Nullable
    String working(Clause clause) {
        return this == KOREAN ? clause.workingKorean() : clause.workingEnglish();
    }

    @Nullable
    String note(Clause clause) {
        return this == KOREAN ? clause.noteKorean() : clause.noteEnglish();
    }

    String resolution(Manifest manifest) {
        return pick(manifest.resolution(), manifest.resolutionEnglish());
    }

    String entitlement(EntitlementKind kind, long quantity) {
        return this == KOREAN ? kind.inKorean(quantity) : kind.inEnglish(quantity);
    }

    String quantity(EntitlementKind kind, long quantity) {
        return this == KOREAN ? kind.quantityInKorean(quantity) : kind.quantityInEnglish(quantity);
    }

    String who(ClaimFacts facts) {
        return say("who." + facts.reporter() + "." + facts.tier());
    }

    private String pick(String korean, String english) {
        return this == KOREAN ? korean : english;
    }

    private static Properties load(String file) {
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
