package kr.outageclaims.intake.web.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.outageclaims.intake.evidence.EvidenceFile;
import kr.outageclaims.intake.evidence.EvidenceKind;
import kr.outageclaims.intake.evidence.EvidenceStore;
import kr.outageclaims.intake.evidence.Taking;

/** Files that show the damage; none is needed. */
public final class EvidencePage implements QuestionPage {

    public static final String NAME = "evidence";
    /** How the visitor called the files: a line each, our name and theirs. The store does not keep theirs. */
    private static final String NAMES = "evidence-names";

    private static final String SEPARATOR = "\t";
    private static final int KILOBYTE = 1024;

    private final EvidenceStore store;

    EvidencePage(EvidenceStore store) {
        this.store = store;
    }

    /** A file in the basket as its owner sees it. */
    record Shown(String name, String label, String size) {}

    public static boolean isAskedBy(Answers answers) {
        return !answers.is(HappenedPage.HARM, "") && !HappenedPage.isHarm(answers, HappenedPage.Harm.NONE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> fields() {
        return List.of(NAMES);
    }

    @Override
    public boolean isAsked(Answers answers) {
        return isAskedBy(answers);
    }

    @Override
    public List<Problem> problems(Answers answers) {
        return List.of();
    }

    @Override
    public Map<String, Object> choices(Answers answers, Locale language) {
        return Map.of(
                "files",
                files(answers),
                "accepted",
                EvidenceKind.accepted(),
                "most",
                EvidenceStore.MOST_FILES,
                "megabytes",
                EvidenceStore.MOST_MEGABYTES);
    }

    @Override
    public List<Line> lines(Answers answers, Locale language) {
        String files = files(answers).stream().map(Shown::label).collect(Collectors.joining("\n"));
        return List.of(
                files.isEmpty() ? Line.ofKey("evidence.short", "evidence.none") : Line.of("evidence.short", files));
    }

    /** The same answers, which now know how the visitor called these files. */
    public Answers named(Answers answers, List<Taking.Taken> taken, boolean seen) {
        Map<String, String> names = names(answers);
        taken.forEach(file -> names.put(file.file().name(), file.fileName()));
        String lines = names.entrySet().stream()
                .map(name -> name.getKey() + SEPARATOR + name.getValue())
                .collect(Collectors.joining("\n"));
        return answers.with(this, Map.of(NAMES, lines), seen);
    }

    private List<Shown> files(Answers answers) {
        Map<String, String> names = names(answers);
        return answers.basket().map(store::files).orElse(List.of()).stream()
                .map(file -> new Shown(file.name(), label(file, names), size(file.bytes())))
                .toList();
    }

    /** Files that came through another window have no name here. */
    private static String label(EvidenceFile file, Map<String, String> names) {
        return Optional.ofNullable(names.get(file.name())).orElse(file.kind().name());
    }

    private static Map<String, String> names(Answers answers) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(answers.get(NAMES).split("\n"))
                .map(line -> line.split(SEPARATOR, 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> names.put(parts[0], parts[1]));
        return names;
    }

    /** 812 KB, 2.4 MB. */
    private static String size(int bytes) {
        int kilobytes = Math.max(1, bytes / KILOBYTE);
        return kilobytes < KILOBYTE
                ? kilobytes + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) kilobytes / KILOBYTE);
    }
}
