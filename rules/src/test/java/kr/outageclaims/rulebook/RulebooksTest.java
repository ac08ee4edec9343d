package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebooksTest {

    private static final String OWN = "2023-01-30";
    private static final List<String> FILES =
            List.of("manifest.yaml", "proposal.csv", "clauses.yaml", "cases.csv", "README.md");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyAShippedVersionUnderADateOfItsOwn() throws IOException {
        Files.createDirectory(folder.resolve(OWN));
        copy("2022-12-29");
    }

    /** A published version is never edited; a new decision is a new folder. Only a version nobody used may change. */
    @ParameterizedTest
    @CsvSource({
        "2022-10-24, 7a05bfcbf375536f3ba0573bd585820b9874c70a8dc01b949ed0783d4786ec57",
        "2022-12-29, aecc635e1d00ca5a233ed79fd38392868dc448a0f6c045386dbe0c903072c57d",
        "2024-06-01, 3cc69d68f9cc85c2468079d80192cf7a1535484e7f35fd4e2ba1ff50140f1c6d",
    })
    void theShippedVersionsAreThoseThatWerePublished(String version, String sha256) {
        assertThat(Rulebooks.shipped().version(version).sha256()).isEqualTo(sha256);
    }

    @Test
    void listsShippedAndOwnVersionsOldestFirst() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "not a version");

        assertThat(Rulebooks.shippedAnd(folder).versions())
                .containsExactly("2022-10-24", "2022-12-29", OWN, "2024-06-01");
        assertThat(Rulebooks.shippedAnd(folder.resolve("nowhere")).versions())
                .containsExactly("2022-10-24", "2022-12-29", "2024-06-01");
    }

    @Test
    void readsAVersionFromTheFolder() {
        Rulebook own = Rulebooks.shippedAnd(folder).version(OWN);

        assertThat(own.version()).isEqualTo(OWN);
        assertThat(own.manifest().supersedes()).isEqualTo("2022-10-24");
        assertThat(own.clause("bike-refund")).isPresent();
        assertThat(own.sha256())
                .hasSize(64)
                .isNotEqualTo(Rulebooks.shipped().version("2022-12-29").sha256());
    }

    @Test
    void everyByteOfEveryFileCountsInTheHash() throws IOException {
        String before = Rulebooks.shippedAnd(folder).version(OWN).sha256();

        edit("README.md", "The criteria", "the criteria");

        assertThat(Rulebooks.shippedAnd(folder).version(OWN).sha256()).isNotEqualTo(before);
    }

    @Test
    void furtherCasesLieBesideAVersionAreRunWithItsOwnAndLeaveItsHashAlone() throws IOException {
        String before = Rulebooks.shippedAnd(folder).version(OWN).sha256();
        Files.createDirectory(folder.resolve("further-cases"));
        String cases = Files.readString(folder.resolve(OWN).resolve("cases.csv"));
        Files.writeString(
                folder.resolve("further-cases").resolve(OWN + ".csv"),
                cases.replace(
                        "300001,,NONE,small-business-50,COMPENSATE,50000", "300001,,NONE,free-loss,COMPENSATE,1"));

        Rulebook own = Rulebooks.shippedAnd(folder).version(OWN);

        assertThat(own.sha256()).isEqualTo(before);
        assertThat(RulebookCheck.of(own))
                .filteredOn(finding -> finding.kind() == Finding.Kind.WRONG_CASE)
                .singleElement()
                .extracting(Finding::english)
                .asString()
                .startsWith("further-cases/" + OWN + ".csv row ");
    }

    @Test
    void refusesFurtherCasesThatAreALink() throws IOException {
        Files.createDirectory(folder.resolve("further-cases"));
        Files.createSymbolicLink(
                folder.resolve("further-cases").resolve(OWN + ".csv"),
                folder.resolve(OWN).resolve("cases.csv"));

        assertRefused(OWN, "further-cases/" + OWN + ".csv: must be a file, no link");
    }

    @Test
    void refusesAnUnknownVersionAndNamesThoseAtHand() {
        assertRefused(
                "2031-01-01",
                "rulebook 2031-01-01 is unknown; at hand are 2022-10-24, 2022-12-29, " + OWN + ", 2024-06-01");
        assertRefused("../" + OWN, "rulebook ../" + OWN + " is unknown");
    }

    @Test
    void refusesAnEditedCopyOfAPublishedVersion() throws IOException {
        Files.move(folder.resolve(OWN), folder.resolve("2022-12-29"));

        assertRefused("2022-12-29", "differs from the published version of that name");
    }

    @Test
    void refusesLinks() throws IOException {
        Path table = folder.resolve(OWN).resolve("proposal.csv");
        Path elsewhere = folder.resolve("elsewhere.csv");
        Files.move(table, elsewhere);
        Files.createSymbolicLink(table, elsewhere);
        Files.createSymbolicLink(folder.resolve("2024-01-01"), folder.resolve(OWN));

        assertRefused(OWN, "proposal.csv: is a link or a folder");
        assertRefused("2024-01-01", "must be a folder, not a link");
    }

    @Test
    void refusesAMissingAForeignAndAHugeFile() throws IOException {
        Files.delete(folder.resolve(OWN).resolve("cases.csv"));
        Files.writeString(folder.resolve(OWN).resolve("run.sh"), "echo");
        Files.writeString(folder.resolve(OWN).resolve("README.md"), "x".repeat(1_000_001));

        assertRefused(OWN, "cases.csv: is missing", "run.sh: does not belong", "README.md: is larger than");
    }

    @Test
    void refusesYamlThatIsMoreThanData() throws IOException {
        edit("manifest.yaml", "cap_per_claim: 5000000", "cap_per_claim: !!java.lang.Integer 5");
        assertRefused(OWN, OWN + ": manifest.yaml", "tag");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve(OWN).resolve("clauses.yaml"), "a: 한글".getBytes("MS949"));

        assertRefused(OWN, "clauses.yaml: is not UTF-8");
    }

    @Test
    void refusesATableWithAGap() throws IOException {
        edit("proposal.csv", "free-loss,-,-,-,FREE", "free-loss,-,-,INDIVIDUAL,PAID");

        assertRefused(OWN, "There is no row for: individual, free service, loss of money");
        assertThat(RulebookCheck.of(Rulebooks.shippedAnd(folder).draft(OWN)))
                .extracting(Finding::kind)
                .contains(Finding.Kind.GAP, Finding.Kind.DEAD_ROW, Finding.Kind.WRONG_CASE);
    }

    @Test
    void refusesClausesThatDoNotFitTheTable() throws IOException {
        edit("clauses.yaml", "free-loss:", "free-losses:");
        assertRefused(OWN, "row 25, column clause: free-loss is not in clauses.yaml", "clause free-losses has no row");
    }

    @Test
    void refusesAWorkingThatTellsOtherFiguresThanTheTable() throws IOException {
        edit("clauses.yaml", "÷ 31일", "÷ 30일");
        assertRefused(OWN, "pro-points, working_ko: tells the figures [6, 10, 30], the table reckons with [6, 10, 31]");
    }

    @Test
    void refusesAThresholdOnMinutesWithoutAWordOnHowTheyAddUp() throws IOException {
        copy("2024-06-01");
        edit("manifest.yaml", "accumulation: per_day", "");

        assertRefused(OWN, "row 2, column accumulated_minutes: manifest.yaml does not say how minutes add up");

        copy("2024-06-01");
        edit("manifest.yaml", "accumulation: per_day", "accumulation: weekly");
        assertRefused(OWN, "weekly is not allowed here; write one of continuous, per_day, per_month");
    }

    @Test
    void refusesAnIncidentThatNobodyKnows() throws IOException {
        edit("manifest.yaml", "2022-10-15-pangyo", "2022-10-15-seoul");
        assertRefused(OWN, "incident 2022-10-15-seoul is not in the calendar");
    }

    private void assertRefused(String version, String... messages) {
        Rulebooks rulebooks = Rulebooks.shippedAnd(folder);
        assertThatThrownBy(() -> rulebooks.version(version))
                .isInstanceOf(BrokenRulebook.class)
                .hasMessageContainingAll(messages);
    }

    private void copy(String version) throws IOException {
        for (String name : FILES) {
            try (InputStream in = RulebooksTest.class.getResourceAsStream("/rules/rulebooks/" + version + "/" + name)) {
                Files.write(folder.resolve(OWN).resolve(name), in.readAllBytes());
            }
        }
        edit("manifest.yaml", "version: \"" + version + "\"", "version: \"" + OWN + "\"");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(OWN).resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
