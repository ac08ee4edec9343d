package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.outageclaims.claim.ReceiptNumber;
import kr.outageclaims.intake.evidence.Taking.Refused;
import kr.outageclaims.intake.evidence.Taking.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceStoreIT {

    private static final ReceiptNumber RECEIPT = ReceiptNumber.ofSequence(1);
    private static final ReceiptNumber OTHER = ReceiptNumber.ofSequence(2);

    private static FakeClamd daemon;
    private static EvidenceBench bench;
    private static EvidenceStore store;

    private EvidenceBasket basket;

    @BeforeAll
    static void open() {
        daemon = FakeClamd.listening();
        bench = new EvidenceBench(daemon.place());
        store = bench.store();
    }

    @AfterAll
    static void close() {
        bench.close();
        daemon.close();
    }

    @BeforeEach
    void empty() throws IOException {
        bench.jdbc().update("DELETE FROM evidence");
        bench.jdbc().update("DELETE FROM evidence_basket");
        for (Path file : bench.stored()) {
            Files.delete(file);
        }
        basket = EvidenceBasket.fresh();
    }

    @Test
    void keepsAFileSealedWithItsHashAndWithoutItsName() throws IOException {
        byte[] photo = RealFiles.picture("jpg");

        Taken taken = (Taken) bench.take(basket, "C:\\홍길동 영수증.jpg", photo);

        assertThat(taken.fileName()).isEqualTo("홍길동 영수증.jpg");
        assertThat(taken.file())
                .isEqualTo(new EvidenceFile(taken.file().name(), EvidenceKind.JPEG, photo.length, true));
        assertThat(store.files(basket)).containsExactly(taken.file());
        assertThat(bench.jdbc().queryForObject("SELECT sha256 FROM evidence", byte[].class))
                .isEqualTo(Sha256.of(photo));
        assertThat(bench.opened(taken.file().name())).isEqualTo(photo);
        Path stored = bench.stored().get(0);
        assertThat(stored.getFileName()).hasToString(taken.file().name());
        assertThat(new String(Files.readAllBytes(stored), StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored.getParent())))
                .isEqualTo("rwx------");
        assertThat(bench.jdbc().queryForList("SELECT * FROM evidence").toString())
                .doesNotContain("홍길동");
    }

    @Test
    void theNameDecidesNothing() {
        assertThat(((Taken) bench.take(basket, "photo.jpg", RealFiles.docx()))
                        .file()
                        .kind())
                .isEqualTo(EvidenceKind.DOCX);
        assertThat(bench.take(basket, "receipt.pdf", "MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Refused("receipt.pdf", EvidenceRefusal.UNKNOWN_KIND));
        assertThat(bench.stored()).hasSize(1);
    }

    @Test
    void aFileOfTheLimitIsTakenAndOneByteMoreIsNot() {
        byte[] largest = Arrays.copyOf(RealFiles.picture("jpg"), EvidenceStore.MOST_BYTES);
        byte[] larger = Arrays.copyOf(largest, EvidenceStore.MOST_BYTES + 1);

        assertThat(bench.take(basket, "a.jpg", largest)).isInstanceOf(Taken.class);
        assertThat(bench.take(basket, "b.jpg", larger)).isEqualTo(new Refused("b.jpg", EvidenceRefusal.TOO_LARGE));
        assertThat(((Refused) bench.take(basket, "b.jpg", larger)).message(Locale.KOREAN))
                .contains("“b.jpg”", "10MB");
    }

    @Test
    void readsNoFurtherThanItsLimit() throws IOException {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                read[0] += length;
                return length;
            }
        };

        assertThat(store.take(basket, "endless", endless)).isEqualTo(new Refused("endless", EvidenceRefusal.TOO_LARGE));
        assertThat(read[0]).isLessThanOrEqualTo(EvidenceStore.MOST_BYTES + 1);
    }

    @Test
    void nothingAtAllIsRefusedAndALostConnectionLeavesNothing() {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(RealFiles.picture("jpg")), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        assertThat(bench.take(basket, "a.jpg", new byte[0])).isEqualTo(new Refused("a.jpg", EvidenceRefusal.EMPTY));
        assertThatThrownBy(() -> store.take(basket, "a.jpg", broken)).isInstanceOf(IOException.class);
        assertThat(store.files(basket)).isEmpty();
        assertThat(bench.stored()).isEmpty();
    }

    @Test
    void takesFiveFilesAClaimAndWithOneTakenOutAnother() {
        List<EvidenceFile> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            taken.add(((Taken) bench.take(basket, i + ".png", RealFiles.picture(i))).file());
        }

        assertThat(bench.take(basket, "six.png", RealFiles.picture(6)))
                .isEqualTo(new Refused("six.png", EvidenceRefusal.TOO_MANY));
        assertThat(store.remove(basket, taken.get(2).name())).isTrue();
        assertThat(store.remove(basket, taken.get(2).name())).isFalse();
        assertThat(bench.take(basket, "six.png", RealFiles.picture(6))).isInstanceOf(Taken.class);
        assertThat(bench.stored()).hasSize(5);
    }

    @Test
    void fiveIsTheMostOfAClaimThoughTenComeAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<Taking>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            byte[] one = RealFiles.picture(i);
            answers.add(threads.submit(() -> bench.take(basket, "a.png", one)));
        }
        int taken = 0;
        for (Future<Taking> answer : answers) {
            taken += answer.get() instanceof Taken ? 1 : 0;
        }
        threads.shutdownNow();

        assertThat(taken).isEqualTo(5);
        assertThat(store.files(basket)).hasSize(5);
        assertThat(bench.stored()).hasSize(5);
    }

    @Test
    void theSameFileTwiceIsOne() throws Exception {
        byte[] photo = RealFiles.picture(1);
        Taking first = bench.take(basket, "a.png", photo);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Taking>> again = new ArrayList<>();
        byte[] other = RealFiles.picture(2);
        for (int i = 0; i < 4; i++) {
            again.add(threads.submit(() -> bench.take(basket, "b.png", other)));
        }
        for (Future<Taking> one : again) {
            assertThat(one.get()).isEqualTo(again.get(0).get());
        }
        threads.shutdownNow();

        assertThat(bench.take(basket, "a.png", photo)).isEqualTo(first);
        assertThat(store.files(basket)).hasSize(2);
        assertThat(bench.stored()).hasSize(2);
    }

    @Test
    void aBasketBecomesItsClaimsOnceAndNoOthers() {
        bench.take(basket, "a.png", RealFiles.picture(1));

        assertThat(store.attach(basket, RECEIPT)).isEqualTo(1);
        assertThat(store.attach(basket, RECEIPT)).isEqualTo(1);
        assertThat(attached()).containsExactly(RECEIPT + " PNG");
        assertThatThrownBy(() -> store.attach(basket, OTHER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(RECEIPT.value(), OTHER.value());
        assertThat(store.remove(basket, store.files(basket).get(0).name())).isFalse();
    }

    @Test
    void isAttachedWithTheClaimOrNotAtAll() {
        bench.take(basket, "a.png", RealFiles.picture(1));

        assertThatThrownBy(() -> new TransactionTemplate(bench.transactions()).executeWithoutResult(status -> {
                    store.attach(basket, RECEIPT);
                    throw new IllegalArgumentException("the claim was not stored");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(attached()).isEmpty();
        assertThat(store.files(basket)).hasSize(1);
    }

    @Test
    void whatComesLaterCountsWithTheClaimsOtherFiles() {
        for (int i = 0; i < 4; i++) {
            bench.take(basket, "a.png", RealFiles.picture(i));
        }
        store.attach(basket, RECEIPT);
        EvidenceBasket later = EvidenceBasket.fresh();

        assertThat(store.attach(later, RECEIPT)).isZero();
        assertThat(bench.take(later, "b.png", RealFiles.picture(8))).isInstanceOf(Taken.class);
        assertThat(bench.take(later, "c.png", RealFiles.picture(9)))
                .isEqualTo(new Refused("c.png", EvidenceRefusal.TOO_MANY));
        assertThat(attached()).hasSize(5);
    }

    @Test
    void whatTheScannerFindsGoesIntoQuarantineAndCountsForNothing() {
        byte[] infected = RealFiles.infected(0);

        Taking answer = bench.take(basket, "a.jpg", infected);
        Taking again = bench.take(basket, "a.jpg", infected);
        store.attach(basket, RECEIPT);

        assertThat(answer)
                .isEqualTo(new Refused("a.jpg", EvidenceRefusal.INFECTED))
                .isEqualTo(again);
        assertThat(store.files(basket)).isEmpty();
        assertThat(attached()).isEmpty();
        assertThat(bench.jdbc().queryForObject("SELECT CONCAT(scan, ' ', signature) FROM evidence", String.class))
                .isEqualTo("QUARANTINED Eicar-Test-Signature");
        assertThat(bench.stored()).hasSize(1);
    }

    @Test
    void quarantineKeepsNoMoreThanABasketMayHold() {
        for (int i = 0; i < 8; i++) {
            assertThat(bench.take(basket, "a.jpg", RealFiles.infected(i))).isInstanceOf(Refused.class);
        }

        assertThat(bench.stored()).hasSize(5);
        assertThat(bench.take(basket, "a.png", RealFiles.picture(1))).isInstanceOf(Taken.class);
    }

    @Test
    void withoutAScannerAFileIsTakenUnscanned() {
        try (EvidenceBench without = new EvidenceBench("")) {
            assertThat(((Taken) without.take(basket, "a.png", RealFiles.picture(1)))
                            .file()
                            .scanned())
                    .isFalse();
        }
    }

    @Test
    void whereTheDiskTakesNothingNothingIsNoted() throws IOException {
        try (EvidenceBench full = new EvidenceBench("")) {
            Files.write(full.folder(), new byte[] {1});

            assertThatThrownBy(() -> full.take(basket, "홍길동.png", RealFiles.picture(1)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be stored")
                    .hasMessageNotContaining("홍길동");
            assertThat(full.store().files(basket)).isEmpty();
        }
    }

    @Test
    void namesAndBasketsAreNotTold() {
        Taking taken = bench.take(basket, "홍길동.png", RealFiles.picture(1));
        Taking refused = bench.take(basket, "홍길동.png", new byte[] {1});

        assertThat(taken.toString() + refused + basket).doesNotContain("홍길동", basket.id());
        assertThatThrownBy(() -> new EvidenceBasket("../../etc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("etc");
    }

    private static List<String> attached() {
        return bench.jdbc()
                .queryForList(
                        "SELECT CONCAT(receipt_number, ' ', kind) FROM attached_evidence ORDER BY id", String.class);
    }
}
