package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.evidence.Taking.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is cleared, and what never is. */
class AbandonedEvidenceIT {

    private static final ReceiptNumber RECEIPT = ReceiptNumber.ofSequence(1);

    private final EvidenceBasket basket = EvidenceBasket.fresh();

    private FakeClamd daemon;
    private EvidenceBench bench;
    private EvidenceStore store;

    @BeforeEach
    void open() {
        daemon = FakeClamd.listening();
        bench = new EvidenceBench(daemon.place());
        store = bench.store();
    }

    @AfterEach
    void close() {
        bench.close();
        daemon.close();
    }

    @Test
    void clearsAbandonedFormsAndOldQuarantineAndNothingElse() {
        EvidenceBasket sent = EvidenceBasket.fresh();
        EvidenceBasket young = EvidenceBasket.fresh();
        bench.take(basket, "a.png", RealFiles.picture(1));
        bench.take(sent, "a.png", RealFiles.picture(1));
        bench.take(sent, "b.jpg", RealFiles.infected(0));
        store.attach(sent, RECEIPT);
        bench.pass(Duration.ofDays(7));
        bench.take(young, "a.png", RealFiles.picture(1));
        bench.clear();
        assertThat(bench.stored()).hasSize(4);

        bench.pass(Duration.ofDays(2));
        bench.clear();

        assertThat(store.files(basket)).isEmpty();
        assertThat(store.files(young)).hasSize(1);
        assertThat(store.files(sent)).hasSize(1);
        assertThat(bench.stored()).hasSize(3);
        bench.pass(Duration.ofDays(30));
        bench.clear();
        assertThat(attached()).containsExactly(RECEIPT + " PNG");
        assertThat(bench.stored()).hasSize(1);
    }

    @Test
    void afterAStartFilesThatNoRowKnowsGoOnceTheyAreOld() throws IOException {
        EvidenceFile known = ((Taken) bench.take(basket, "a.png", RealFiles.picture(1))).file();
        store.attach(basket, RECEIPT);
        Path old = leftBehind(bench, "ab", Instant.parse("2022-10-18T00:00:00Z"));
        Path young = leftBehind(bench, "cd", Instant.parse("2022-10-20T00:30:00Z"));
        Path kept = bench.stored().stream()
                .filter(file -> file.endsWith(known.name()))
                .findFirst()
                .orElseThrow();
        Files.setLastModifiedTime(kept, FileTime.from(Instant.parse("2022-10-18T00:00:00Z")));

        bench.clear();

        assertThat(old).doesNotExist();
        assertThat(bench.stored()).containsExactlyInAnyOrder(young, kept);
    }

    private List<String> attached() {
        return bench.jdbc()
                .queryForList(
                        "SELECT CONCAT(receipt_number, ' ', kind) FROM attached_evidence ORDER BY id", String.class);
    }

    private static Path leftBehind(EvidenceBench started, String digits, Instant time) throws IOException {
        Path folder = Files.createDirectories(started.folder().resolve(digits));
        Path file = Files.write(folder.resolve(digits + "0".repeat(30)), new byte[] {1});
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
