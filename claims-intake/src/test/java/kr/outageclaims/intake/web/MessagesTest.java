package kr.outageclaims.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.intake.web.question.ConsentPage;
import kr.outageclaims.outage.OutageCalendar;
import kr.outageclaims.rulebook.Rulebooks;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path WEB = Path.of("src/main/resources/kr/outageclaims/intake/web");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[(}]");
    private static final Map<String, String> KOREAN = read("messages.properties");
    private static final Map<String, String> ENGLISH = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ENGLISH.keySet()).isEqualTo(KOREAN.keySet());
    }

    @Test
    void theyTakeTheSameArguments() {
        assertThat(arguments(ENGLISH)).isEqualTo(arguments(KOREAN));
    }

    @Test
    void everyKeyOfATemplateIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : files("templates")) {
            Matcher keys = KEY.matcher(Files.readString(template));
            while (keys.find()) {
                used.add(keys.group(1));
            }
        }

        assertThat(KOREAN.keySet()).containsAll(used);
    }

    /** Who agreed to one text did not agree to another: a change of the words is a new version. */
    @Test
    void theConsentTextsAreThoseOfTheirVersion() throws Exception {
        String texts = Stream.of(KOREAN, ENGLISH)
                .flatMap(language -> language.entrySet().stream())
                .filter(text -> text.getKey().startsWith("consent-"))
                .map(text -> text.getKey() + "=" + text.getValue())
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(texts.getBytes(StandardCharsets.UTF_8));

        assertThat(ConsentPage.VERSION).isEqualTo("web-2026-11-23");
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("76dff9ecd1ea08633adb4cf2a2b4e2b9aad31177fa0d1cf5f3838a57046379ed");
    }

    /** After a change of the texts: claims-intake/src/font/subset.sh. */
    @Test
    void theFontHasEveryLetterOfThePages() throws IOException {
        Set<Integer> glyphs = Files.readString(WEB.resolve("assets/glyphs.txt"))
                .codePoints()
                .boxed()
                .collect(Collectors.toSet());
        Stream<String> names = OutageCalendar.of("2022-10-15-pangyo").orElseThrow().services().stream()
                .flatMap(service -> Stream.concat(
                        Stream.of(service.koreanName(), service.englishName()),
                        service.features().stream()
                                .flatMap(feature -> Stream.of(feature.koreanName(), feature.englishName()))));

        Stream<String> criteria = Rulebooks.shipped().versions().stream()
                .map(Rulebooks.shipped()::draft)
                .flatMap(rulebook -> Stream.concat(
                        Stream.of(
                                rulebook.manifest().resolution(),
                                rulebook.manifest().resolutionEnglish()),
                        rulebook.clauses().stream()
                                .flatMap(clause -> Stream.of(
                                        clause.titleKorean(),
                                        clause.titleEnglish(),
                                        clause.textKorean(),
                                        clause.textEnglish(),
                                        clause.reference(),
                                        clause.referenceEnglish()))));
        Set<String> missing = Stream.of(KOREAN.values().stream(), ENGLISH.values().stream(), names, criteria)
                .flatMap(texts -> texts)
                .flatMapToInt(String::codePoints)
                .filter(letter -> letter != '\n' && !glyphs.contains(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    private static Map<String, Long> arguments(Map<String, String> texts) {
        Map<String, Long> arguments = new TreeMap<>();
        texts.forEach((key, text) -> arguments.put(
                key, Pattern.compile("\\{\\d}").matcher(text).results().count()));
        return arguments;
    }

    private static Set<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(WEB.resolve(folder))) {
            return files.collect(Collectors.toSet());
        }
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(WEB.resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
