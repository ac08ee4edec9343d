package kr.outageclaims.rulebook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder with a rulebook may come from anywhere: whatever is wrong with it is said in one line with its place. */
class HostileRulebooksTest {

    @TempDir
    private Path folder;

    /** What is done to a good version, and what each fault says. */
    private record Attack(String name, Change change, String... said) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Change {
        void to(OwnVersion version) throws IOException;
    }

    static Stream<Attack> attacks() {
        return Stream.of(yaml(), csv(), text(), files()).flatMap(List::stream);
    }

    private static List<Attack> yaml() {
        return List.of(
                manifest(
                        "a tag that makes an object",
                        "5000000",
                        "!!javax.script.ScriptEngineManager [x]",
                        "manifest.yaml, line 8: ",
                        "Global tag is not allowed"),
                manifest("a tag of its own", "5000000", "!won 5000000", "manifest.yaml, line 8: the tag !won"),
                manifest("an anchor", "5000000", "&cap 5000000", "manifest.yaml, line 8: the anchor &cap"),
                manifest(
                        "an alias bomb",
                        "incidents: [2022-10-15-pangyo]",
                        "incidents: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]",
                        "manifest.yaml, whole file: ",
                        "aliases"),
                manifest("a merge key", "cap_per_claim:", "<<: {}\ncap_per_claim:", "manifest.yaml, line 8: the tag"),
                manifest(
                        "a doubled key",
                        "cap_per_claim:",
                        "cap_per_claim: 1\ncap_per_claim:",
                        "manifest.yaml, line 9: the key cap_per_claim stands twice"),
                manifest(
                        "an unknown key", "cap_per_claim:", "script: rm\ncap_per_claim:", "line 8: unknown key script"),
                manifest(
                        "two documents",
                        "cap_per_claim:",
                        "---\ncap_per_claim:",
                        "manifest.yaml, line",
                        "no valid YAML"),
                manifest(
                        "depth without end",
                        "[2022-10-15-pangyo]",
                        "[".repeat(5_000),
                        "manifest.yaml, ",
                        "Nesting Depth"),
                manifest(
                        "a number in another script",
                        "5000000",
                        "５００００００",
                        "manifest.yaml, line 8: ５００００００ is no whole"),
                manifest(
                        "a number of another base",
                        "5000000",
                        "0x4C4B40",
                        "manifest.yaml, line 8: 0x4C4B40 is no whole"),
                manifest(
                        "more than there is money", "5000000", "99999999999", "line 8: 99999999999 is no whole number"),
                manifest(
                        "a path for an incident",
                        "[2022-10-15-pangyo]",
                        "[../services]",
                        "manifest.yaml: incident ../services is not in the calendar"),
                manifest("a path for a version", "\"2022-10-24\"", "../../etc", "line 4: ../../etc is no version"),
                manifest(
                        "another folder's version",
                        '"' + OwnVersion.NAME + '"',
                        "\"../2022-12-29\"",
                        "manifest.yaml, line 1: must be the folder's name"),
                new Attack(
                        "a doubled clause",
                        v -> v.append("clauses.yaml", "\nduplicate: {title_ko: x}\n"),
                        "clauses.yaml, line ",
                        "the key duplicate stands twice"));
    }

    private static List<Attack> csv() {
        return List.of(
                new Attack(
                        "a quotation mark never closed",
                        v -> v.append("proposal.csv", "\"more,-,-"),
                        "proposal.csv row ",
                        "is opened and never closed"),
                new Attack(
                        "a quotation mark within a cell",
                        v -> v.edit("proposal.csv", "-,OUT_OF_SCOPE,-", "-,\"OUT\"_OF_SCOPE,-"),
                        "proposal.csv row 2, column damage_nature: "),
                new Attack(
                        "a cell too many",
                        v -> v.edit("proposal.csv", "\nduplicate,-", "\nduplicate,-,-"),
                        "proposal.csv row 3: has 20 cells, the header has 19"),
                new Attack(
                        "a cell without end",
                        v -> v.edit("proposal.csv", "\nduplicate,-", "\nduplicate," + "x".repeat(1_001)),
                        "proposal.csv row 3, column service: holds more than 1000"),
                new Attack(
                        "rows without end",
                        v -> v.append("proposal.csv", ",,\n".repeat(5_001)),
                        "proposal.csv: has more than 5000 rows"),
                new Attack(
                        "a doubled column",
                        v -> v.edit("proposal.csv", "feature", "service"),
                        "proposal.csv row 1: column service stands there twice",
                        "column feature is missing"),
                new Attack(
                        "semicolons",
                        v -> v.saveAs("cases.csv", UTF_8, text -> text.replace(',', ';')),
                        "cases.csv row 1: "),
                new Attack(
                        "a case with a promise nobody knows",
                        v -> v.edit("cases.csv", "COMPENSATE,30000,", "COMPENSATE,30000,a/../b:1"),
                        "cases.csv row ",
                        "column entitlements: "),
                new Attack(
                        "a case that declines and pays",
                        v -> v.edit("cases.csv", "DECLINE,,", "DECLINE,30000,"),
                        "cases.csv row 2, column cash: "));
    }

    private static List<Attack> text() {
        return List.of(
                new Attack(
                        "as Korean Excel saves CSV",
                        v -> v.saveAs("proposal.csv", Charset.forName("MS949"), text -> text.substring(1)),
                        "proposal.csv: is not UTF-8"),
                new Attack("UTF-16", v -> v.saveAs("manifest.yaml", UTF_16LE, text -> text), "manifest.yaml"),
                new Attack(
                        "UTF-16 of plain letters",
                        v -> v.saveAs("cases.csv", UTF_16LE, text -> "a,b"),
                        "cases.csv, line 1: holds the invisible character U+0000"),
                new Attack(
                        "two byte order marks",
                        v -> v.saveAs("proposal.csv", UTF_8, text -> "\uFEFF" + text),
                        "proposal.csv, line 1: holds the invisible character U+FEFF"),
                new Attack(
                        "text that is shown in another order",
                        v -> v.edit("clauses.yaml", "같은 피해의 중복", "같은 \u202E피해의 중복"),
                        "clauses.yaml, line 10: holds the invisible character U+202E"),
                new Attack(
                        "a code with a character nobody sees",
                        v -> v.edit("proposal.csv", "OUT_OF_SCOPE", "OUT_\u200BOF_SCOPE"),
                        "proposal.csv, line 2: holds the invisible character U+200B"),
                new Attack(
                        "a terminal's command",
                        v -> v.edit("proposal.csv", "카카오", "\u001B[2J카카오"),
                        "proposal.csv, line 2: holds the invisible character U+001B"),
                new Attack(
                        "an empty file",
                        v -> Files.writeString(v.file("clauses.yaml"), ""),
                        "clauses.yaml, line 1: the file is empty"),
                new Attack(
                        "an empty table",
                        v -> Files.writeString(v.file("proposal.csv"), ""),
                        "proposal.csv: is empty"));
    }

    private static List<Attack> files() {
        return List.of(
                new Attack(
                        "a link for a file",
                        v -> link(v, v.file("proposal.csv")),
                        "proposal.csv: is a link or a folder"),
                new Attack("a link for the folder", v -> link(v, v.path()), "must be a folder, not a link"),
                new Attack(
                        "a link that leads nowhere",
                        v -> {
                            Files.delete(v.file("README.md"));
                            Files.createSymbolicLink(v.file("README.md"), Path.of("/nowhere"));
                        },
                        "README.md: is a link or a folder"),
                new Attack(
                        "a folder for a file",
                        v -> {
                            Files.delete(v.file("README.md"));
                            Files.createDirectory(v.file("README.md"));
                        },
                        "README.md: is a link or a folder"),
                new Attack(
                        "4 GB",
                        v -> {
                            try (RandomAccessFile file =
                                    new RandomAccessFile(v.file("cases.csv").toFile(), "rw")) {
                                file.setLength(4_000_000_000L);
                            }
                        },
                        "cases.csv: is larger than 1000000 bytes"),
                new Attack(
                        "a file too many", v -> Files.writeString(v.file("run.sh"), "echo"), "run.sh: does not belong"),
                new Attack("a file too few", v -> Files.delete(v.file("cases.csv")), "cases.csv: is missing"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedWithFileAndPlace(Attack attack) throws IOException {
        OwnVersion version = OwnVersion.in(folder);
        attack.change().to(version);

        BrokenRulebook refused = catchThrowableOfType(
                BrokenRulebook.class, () -> Rulebooks.shippedAnd(folder).version(OwnVersion.NAME));

        assertThat(refused).isNotNull();
        assertThat(refused.faults())
                .hasSizeLessThanOrEqualTo(25)
                .allSatisfy(fault -> assertThat(fault)
                        .contains(OwnVersion.NAME)
                        .doesNotContain("\n", "\u001B", "\u202E")
                        .hasSizeLessThan(700));
        assertThat(refused).hasMessageContainingAll(attack.said());
    }

    @Test
    void theCopyItselfIsInOrder() throws IOException {
        OwnVersion.in(folder);

        assertThat(Rulebooks.shippedAnd(folder).version(OwnVersion.NAME).clauses())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../2023-01-30", "2023-01-30/../2022-12-29", "/etc", "..", "", "2023-01-30/", "2023-01-30\0"})
    void aPathIsNoVersion(String version) throws IOException {
        OwnVersion.in(folder);

        assertThatThrownBy(() -> Rulebooks.shippedAnd(folder).version(version))
                .isInstanceOf(BrokenRulebook.class)
                .hasMessageContaining("is unknown; at hand are");
    }

    private static Attack manifest(String name, String from, String to, String... said) {
        return new Attack(name, version -> version.edit("manifest.yaml", from, to), said);
    }

    /** The thing itself stands elsewhere, and a link in its place. */
    private static void link(OwnVersion version, Path path) throws IOException {
        Files.createSymbolicLink(path, Files.move(path, version.folder().resolve("elsewhere")));
    }
}
