package kr.outageclaims.batch.evidence;

import static kr.outageclaims.batch.fixture.GivenClaim.aClaim;
import static kr.outageclaims.batch.fixture.GivenClaims.INCIDENT;
import static kr.outageclaims.batch.fixture.GivenReading.aReading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.outageclaims.batch.BatchProgram;
import kr.outageclaims.batch.BatchProgram.Answer;
import kr.outageclaims.batch.fixture.GivenClaims;
import kr.outageclaims.batch.fixture.GivenEvidence;
import kr.outageclaims.batch.fixture.GivenReading;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a round's reviewers get to see, and what is noted of it. */
class EvidenceExportIT {

    private static final byte[] PHOTO = "a photo".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SHEET = new byte[200_000];

    private static BatchProgram program;
    private static JdbcClient sql;
    private static GivenEvidence evidence;

    @TempDir
    Path work;

    private List<Long> ids;
    private Path sealed;

    @BeforeAll
    static void start() {
        program = BatchProgram.onFreshDatabase();
        program.run("status");
        sql = program.sql();
        evidence = new GivenEvidence(program);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** One claim with two files, one without, one with a file that lies before no round. */
    @BeforeEach
    void openRound() {
        GivenReading.clear(sql);
        GivenEvidence.clear(sql);
        ids = new GivenClaims(sql).add(aClaim("two"), aClaim("none"));
        ids.forEach(id -> aReading().losing(40_000).of(sql, id));
        sealed = evidence.attach(ids.get(0), PHOTO);
        evidence.attach(ids.get(0), "XLSX", "CLEAN", SHEET);
        evidence.attach(ids.get(0), "PDF", "QUARANTINED", new byte[] {1});
        run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29");
        run("review", "export", "--incident", INCIDENT, "--rulebook", "2022-12-29", "--out", at("review"));
        long later = new GivenClaims(sql).add(aClaim("later")).get(0);
        evidence.attach(later, new byte[] {2});
    }

    @Test
    void opensTheRoundsFilesAClaimAFolderAndListsThem() throws IOException {
        Answer answer = export(at("out"));

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("2 files of 1 claims, 1 of them unscanned, 0 infected");
        assertThat(files(work.resolve("out")))
                .containsExactly("evidence.csv", receipt(0) + "/1.jpg", receipt(0) + "/2.xlsx");
        assertThat(work.resolve("out/" + receipt(0) + "/1.jpg")).hasBinaryContent(PHOTO);
        assertThat(work.resolve("out/" + receipt(0) + "/2.xlsx")).hasBinaryContent(SHEET);
        assertThat(Files.readString(work.resolve("out/evidence.csv")).lines())
                .containsExactly(
                        "\uFEFF접수번호 / receipt,파일 / file,크기 / bytes,받은 시각 / received,악성 코드 검사 / scan,SHA-256",
                        receipt(0) + "," + receipt(0) + "/1.jpg,7,2022-10-20 10:00:00,검사 못 함 / unscanned,"
                                + DigestUtils.sha256Hex(PHOTO),
                        receipt(0) + "," + receipt(0) + "/2.xlsx,200000,2022-10-20 10:00:00,검사함 / scanned,"
                                + DigestUtils.sha256Hex(SHEET));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.resolve("out"))))
                .isEqualTo("rwx------");
    }

    /** The daemon that knows one signature answers for each file: sound, then not. */
    @Test
    void aScannerThatIsBackLooksAtWhatCameWithoutOne() throws Exception {
        long claim = new GivenClaims(sql).add(aClaim("three")).get(0);
        aReading().losing(40_000).of(sql, claim);
        evidence.attach(claim, "INFECTED".getBytes(StandardCharsets.UTF_8));
        run("propose", "--incident", INCIDENT, "--rulebook", "2022-12-29");
        run("review", "export", "--incident", INCIDENT, "--rulebook", "2022-12-29", "--out", at("again"));
        String receipt = sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(claim)
                .query(String.class)
                .single();
        try (ServerSocket clamd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            scanFor(clamd, "INFECTED");
            System.setProperty("CLAIMS_CLAMD", "127.0.0.1:" + clamd.getLocalPort());

            Answer answer = export(at("out"));

            assertThat(answer.out()).contains("3 files of 2 claims, 0 of them unscanned, 1 infected and left out");
            assertThat(files(work.resolve("out")))
                    .containsExactly("evidence.csv", receipt(0) + "/1.jpg", receipt(0) + "/2.xlsx");
            assertThat(Files.readString(work.resolve("out/evidence.csv")))
                    .contains(
                            receipt(0) + "/1.jpg,7,2022-10-20 10:00:00,검사함 / scanned",
                            "악성 코드가 있어 뺌 / infected, left out: Test-Signature",
                            receipt + "/1.jpg,8,");
        } finally {
            System.clearProperty("CLAIMS_CLAMD");
        }
    }

    private static void scanFor(ServerSocket door, String signature) {
        Thread daemon = new Thread(() -> {
            while (!door.isClosed()) {
                try (Socket one = door.accept()) {
                    DataInputStream in = new DataInputStream(one.getInputStream());
                    in.readNBytes("zINSTREAM\0".length());
                    ByteArrayOutputStream file = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length != 0; length = in.readInt()) {
                        file.write(in.readNBytes(length));
                    }
                    boolean found = file.toString(StandardCharsets.UTF_8).contains(signature);
                    String said = found ? "stream: Test-Signature FOUND\0" : "stream: OK\0";
                    one.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // the test has ended
                }
            }
        });
        daemon.setDaemon(true);
        daemon.start();
    }

    @Test
    void notesWhoLookedAtWhoseFilesAndWhy() {
        export(at("out"));

        assertThat(sql.sql("SELECT CONCAT_WS('|', who, action, receipt_number, what, reason) FROM audit_log")
                        .query(String.class)
                        .list())
                .containsExactly("심사 담당 김|evidence export|" + receipt(0) + "|2 files|1차 심사");
        assertThat(sql.sql("SELECT place FROM audit_log").query(String.class).single())
                .startsWith(System.getProperty("user.name") + "@");
    }

    @Test
    void takesAnEmptyFolderAndNoOther() throws IOException {
        Files.createDirectory(work.resolve("empty"));
        Files.createDirectories(work.resolve("full/of"));
        Files.writeString(work.resolve("file"), "mine");

        assertThat(export(at("empty")).exitCode()).isZero();
        for (String taken : new String[] {"full", "file", "empty"}) {
            Answer refused = export(at(taken));
            assertThat(refused.exitCode()).as(taken).isEqualTo(2);
            assertThat(refused.err().lines())
                    .singleElement()
                    .asString()
                    .contains("not an empty folder", "nothing was done");
        }
        assertThat(work.resolve("file")).hasContent("mine");
        assertThat(sql.sql("SELECT COUNT(*) FROM audit_log").query(Long.class).single())
                .isOne();
    }

    @Test
    void refusesARoundThatIsNotThereAndAReasonThatSaysNothing() {
        Answer noRound =
                run("evidence", "export", "--incident", INCIDENT, "--round", "7", "--out", at("out"), "--reason", "x");
        Answer noReason =
                run("evidence", "export", "--incident", INCIDENT, "--round", "1", "--out", at("out"), "--reason", " ");

        assertThat(List.of(noRound.exitCode(), noReason.exitCode())).containsExactly(2, 2);
        assertThat(noRound.err()).contains("--round 7", "no such round");
        assertThat(noReason.err()).contains("--reason", "1 to 500");
        assertThat(work.resolve("out")).doesNotExist();
    }

    @Test
    void isAllOrNothingWhenAFileIsGoneChangedOrAnothers() throws IOException {
        byte[] before = Files.readAllBytes(sealed);
        byte[] changed = before.clone();
        changed[changed.length - 1] ^= 1;

        Files.write(sealed, changed);
        refusesAll("does not open");
        Files.write(sealed, Arrays.copyOf(before, before.length - 5));
        refusesAll("does not open");
        Files.delete(sealed);
        refusesAll("is not there");
        Files.write(sealed, before);
        sql.sql("UPDATE evidence SET sha256 = REPEAT('x', 32) WHERE kind = 'JPEG'")
                .update();
        refusesAll("its SHA-256 is another");
    }

    private void refusesAll(String why) throws IOException {
        Answer answer = export(at("out"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("claim " + receipt(0), sealed.toString(), why, "backup");
        assertThat(work.resolve("out")).doesNotExist();
        assertThat(files(work)).noneMatch(name -> name.contains(".half"));
        assertThat(sql.sql("SELECT COUNT(*) FROM audit_log").query(Long.class).single())
                .isZero();
    }

    @Test
    void takesAwayWhatAKilledRunLeftInClear() throws IOException {
        Path left = Files.createDirectories(work.resolve(".half-out-123/7KQM-2XWA-D"));
        Files.writeString(left.resolve("1.jpg"), "in clear");

        assertThat(export(at("out")).exitCode()).isZero();

        assertThat(files(work)).noneMatch(name -> name.contains(".half"));
    }

    @Test
    void needsThePrivateKeyAndSaysSo() throws IOException {
        Path key = program.home().resolve("keys/private.json");
        Path aside = Files.move(key, work.resolve("private.json"));
        try (BatchProgram without = program.another()) {
            Answer answer = without.run(
                    "evidence", "export", "--incident", INCIDENT, "--round", "1", "--out", at("out"), "--reason", "x");

            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.err()).contains("key file", "is missing");
            assertThat(work.resolve("out")).doesNotExist();
        } finally {
            Files.move(aside, key);
        }
    }

    private static Answer export(String out) {
        return run(
                "evidence",
                "export",
                "--incident",
                INCIDENT,
                "--round",
                "1",
                "--out",
                out,
                "--by",
                "심사 담당 김",
                "--reason",
                "1차 심사");
    }

    private static Answer run(String... arguments) {
        return program.run(arguments);
    }

    private String at(String name) {
        return work.resolve(name).toString();
    }

    private String receipt(int claim) {
        return sql.sql("SELECT receipt_number FROM claim WHERE id = ?")
                .param(ids.get(claim))
                .query(String.class)
                .single();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted((a, b) -> a.contains("/") == b.contains("/") ? a.compareTo(b) : a.contains("/") ? 1 : -1)
                    .toList();
        }
    }
}
