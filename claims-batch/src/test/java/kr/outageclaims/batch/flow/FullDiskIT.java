package kr.outageclaims.batch.flow;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenDecision.granted;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaim;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenDecision;
import kr.outageclaims.batch.fixture.TinyDisk;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever writes files, on a disk that fills up at every possible moment and on one that takes nothing. */
class FullDiskIT {

    private static final String RULEBOOK = "2022-12-29";
    /** How far a step is: a word, or a word and numbers. */
    private static final Pattern PROGRESS = Pattern.compile("[a-zA-Z]+(:range\\d+)?(: [\\d,]+ .*)?");

    private static final int CLAIMS = 24;
    private static final int STEP_KB = 12;

    @TempDir
    private static Path mountPoint;

    @TempDir
    private Path elsewhere;

    private static BatchProgram program;
    private static JdbcClient sql;
    private static TinyDisk disk;

    private Path out;

    @BeforeAll
    static void start() throws IOException {
        disk = TinyDisk.mountedAt(mountPoint);
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
        Files.createSymbolicLink(program.home().resolve("rejects"), disk.root());
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
            disk.close();
        }
    }

    @BeforeEach
    void clear() throws IOException {
        disk.empty();
        GivenDecision.clear(sql);
        for (String table :
                List.of("manual_export_item", "manual_export", "rejected_row", "import_warning", "import_file")) {
            sql.sql("DELETE FROM " + table).update();
        }
        out = disk.root();
    }

    /** What writes files, and what stands there when it is done. */
    enum Writing {
        IMPORT("rejects-calls.csv") {
            @Override
            void given(Path folder) throws IOException {
                StringBuilder rows = new StringBuilder("접수번호,접수일시,연락처,피해내용\n");
                IntStream.range(0, 300).forEach(n -> rows.append("A-" + n + ",어제,010-0000-0001,안 됨\n"));
                Files.writeString(folder.resolve("calls.csv"), rows);
            }

            @Override
            String[] command(Path folder, Path out) {
                return new String[] {
                    "import", folder.resolve("calls.csv").toString(), "--channel", "email", "--incident", INCIDENT
                };
            }
        },
        MANUAL_EXPORT("queue.xlsx") {
            @Override
            void given(Path folder) {
                readings(true);
            }

            @Override
            String[] command(Path folder, Path out) {
                return new String[] {
                    "manual",
                    "export",
                    "--incident",
                    INCIDENT,
                    "--out",
                    out.resolve("queue.xlsx").toString()
                };
            }
        },
        REVIEW_EXPORT("review-" + INCIDENT + "-round1-all.xlsx", "review-" + INCIDENT + "-round1.xlsx") {
            @Override
            void given(Path folder) {
                readings(false);
                program.run("propose", "--incident", INCIDENT, "--rulebook", RULEBOOK);
            }

            @Override
            String[] command(Path folder, Path out) {
                return new String[] {
                    "review", "export", "--incident", INCIDENT, "--rulebook", RULEBOOK, "--out", out.toString()
                };
            }
        },
        PAYOUT_CREATE(
                "SHA256SUMS-" + INCIDENT + "-round-1",
                "bank-" + INCIDENT + "-round-1-001.csv",
                "bank-" + INCIDENT + "-round-1-001.xlsx",
                "totals-" + INCIDENT + "-round-1.csv",
                "waiting-" + INCIDENT + "-round-1.csv") {
            @Override
            void given(Path folder) {
                grants();
            }

            @Override
            String[] command(Path folder, Path out) {
                return payout(out);
            }
        },
        NOTICES_EXPORT("notices-" + INCIDENT + "-001-decided.csv", "notices-" + INCIDENT + "-001-received.csv") {
            @Override
            void given(Path folder) {
                grants();
                assertThat(program.run(payout(folder)).exitCode()).isZero();
            }

            @Override
            String[] command(Path folder, Path out) {
                return new String[] {"notices", "export", "--incident", INCIDENT, "--out", out.toString()};
            }
        },
        EXPORT_CLASSIFICATIONS("classifications.csv") {
            @Override
            void given(Path folder) {
                readings(false);
            }

            @Override
            String[] command(Path folder, Path out) {
                return flat("classifications", out);
            }
        },
        EXPORT_PROPOSALS("proposals.csv") {
            @Override
            void given(Path folder) {
                REVIEW_EXPORT.givenUnchecked(folder);
            }

            @Override
            String[] command(Path folder, Path out) {
                return flat("proposals", out);
            }
        };

        private final List<String> files;

        Writing(String... files) {
            this.files = List.of(files);
        }

        /** @param folder on a disk that has room */
        abstract void given(Path folder) throws IOException;

        abstract String[] command(Path folder, Path out);

        void givenUnchecked(Path folder) {
            try {
                given(folder);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDiskThatTakesNothingOrFillsUpAtAnyMomentHoldsNothingHalfMadeAndTheSameCommandFinishesOnceThereIsRoom(
            Writing writing) throws IOException {
        writing.given(elsewhere);
        refusesAReadOnlyDisk(writing);
        List<Answer> refusals = new ArrayList<>();
        int room = 0;
        disk.leave(room);
        Answer answer = program.run(writing.command(elsewhere, out));
        while (answer.exitCode() != 0 && room < 400) {
            assertThat(answer).satisfies(FullDiskIT::isOneLine);
            // a file that is whole may stand there already: the workbook, while the list beside it does not fit
            assertThat(disk.files()).isSubsetOf(writing.files);
            refusals.add(answer);
            room += STEP_KB;
            disk.leave(room);
            answer = program.run(writing.command(elsewhere, out));
        }

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.err())
                        .contains("No space left on device")
                        .containsAnyOf(mountPoint.toString(), "rejects-calls.csv"));
        assertThat(disk.files()).containsExactlyElementsOf(writing.files);
        disk.free();
        Path whole = Files.createDirectories(elsewhere.resolve("whole"));
        if (writing != Writing.NOTICES_EXPORT && writing != Writing.IMPORT) {
            program.run(writing.command(elsewhere, whole));
            for (String name : writing.files) {
                if (name.endsWith(".csv")) {
                    assertThat(whole.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
                }
            }
        }
    }

    private void refusesAReadOnlyDisk(Writing writing) throws IOException {
        Ledger before = Ledger.of(sql);
        disk.readOnly();
        Answer refused = program.run(writing.command(elsewhere, out));
        disk.writable();

        assertThat(refused).satisfies(FullDiskIT::isOneLine);
        assertThat(refused.err()).contains("Read-only file system");
        if (writing != Writing.IMPORT) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(Ledger.of(sql)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IMPORT")
    void aFileInPlaceOfTheFolderIsNamedInOneLine(Writing writing) throws IOException {
        granted("closes round 1").in(program);
        Path file = Files.createFile(elsewhere.resolve("a file"));

        Answer refused = program.run(writing.command(elsewhere, file));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused).satisfies(FullDiskIT::isOneLine);
        assertThat(refused.err()).contains(file + " is a file, not a folder");
    }

    @Test
    void noticesThatDidNotFitAreToldOnceThoughTheyAreWrittenElsewhere() throws IOException {
        Writing.NOTICES_EXPORT.given(elsewhere);
        // room for one event's file, not for both
        disk.leave(16);
        Answer full = program.run(Writing.NOTICES_EXPORT.command(elsewhere, out));
        Path other = elsewhere.resolve("other");

        Answer finished = program.run(Writing.NOTICES_EXPORT.command(elsewhere, other));
        Answer again = program.run(Writing.NOTICES_EXPORT.command(elsewhere, out));

        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(again.out()).contains("nothing new to tell");
        assertThat(disk.files()).isEmpty();
        assertThat(CsvTable.readAll(other, "notices-*-received.csv").column("receipt_number"))
                .hasSize(CLAIMS)
                .doesNotHaveDuplicates();
    }

    @Test
    void anExportThatHasPutAFileInPlaceIsFinishedThereAndNowhereElse() throws IOException {
        Writing.NOTICES_EXPORT.given(elsewhere);
        disk.leave(0);
        program.run(Writing.NOTICES_EXPORT.command(elsewhere, out));
        disk.free();
        Files.createFile(out.resolve("notices-" + INCIDENT + "-001-decided.csv"));

        Answer refused = program.run(Writing.NOTICES_EXPORT.command(elsewhere, elsewhere.resolve("other")));
        Answer finished = program.run(Writing.NOTICES_EXPORT.command(elsewhere, out));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused).satisfies(FullDiskIT::isOneLine);
        assertThat(refused.err()).contains("nobody must be told twice").contains("--out " + mountPoint);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(CsvTable.readAll(out, "notices-*-decided.csv").rows()).hasSize(CLAIMS);
    }

    @Test
    void aFullTemporaryFolderIsNamedInOneLine() throws IOException {
        Writing.REVIEW_EXPORT.given(elsewhere);
        TempFile.setTempFileCreationStrategy(
                new DefaultTempFileCreationStrategy(disk.root().toFile()));
        Answer refused;
        try {
            disk.leave(0);
            refused = program.run(Writing.REVIEW_EXPORT.command(elsewhere, elsewhere));
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused).satisfies(FullDiskIT::isOneLine);
        assertThat(refused.err()).containsAnyOf("No space left on device", "is the temporary folder full?");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(disk.files()).isEmpty();
        assertThat(program.run(Writing.REVIEW_EXPORT.command(elsewhere, elsewhere))
                        .exitCode())
                .isZero();
    }

    private static void isOneLine(Answer answer) {
        assertThat(answer.exitCode()).isIn(1, 2);
        assertThat(answer.err().lines().filter(line -> !PROGRESS.matcher(line).matches()))
                .as(answer.err())
                .hasSize(1);
    }

    private static void readings(boolean waiting) {
        GivenClaim[] claims = IntStream.range(0, CLAIMS)
                .mapToObj(n -> aClaim("A-" + n).losing(1000L * n))
                .toArray(GivenClaim[]::new);
        for (long id : new GivenClaims(sql).add(claims)) {
            (waiting ? aReading().waiting() : aReading().bySmallBusiness("shop " + id)).of(sql, id);
        }
    }

    private static void grants() {
        IntStream.range(0, CLAIMS).forEach(n -> granted("G-" + n).in(program));
    }

    private static String[] payout(Path out) {
        return new String[] {"payout", "create", "--incident", INCIDENT, "--round", "1", "--out", out.toString()};
    }

    private static String[] flat(String what, Path out) {
        return new String[] {
            "export",
            what,
            "--incident",
            INCIDENT,
            "--out",
            out.resolve(what + ".csv").toString()
        };
    }
}
