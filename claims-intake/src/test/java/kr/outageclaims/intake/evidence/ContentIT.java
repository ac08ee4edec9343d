package kr.outageclaims.intake.evidence;

import static kr.outageclaims.intake.evidence.EvidenceRefusal.PROTECTED;
import static kr.outageclaims.intake.evidence.EvidenceRefusal.UNKNOWN_KIND;
import static kr.outageclaims.intake.evidence.EvidenceRefusal.UNPACKS_TOO_LARGE;
import static kr.outageclaims.intake.evidence.EvidenceRefusal.UNREADABLE;
import static kr.outageclaims.intake.evidence.EvidenceRefusal.WITH_MACROS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.outageclaims.intake.evidence.Content.Known;
import kr.outageclaims.intake.evidence.Content.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, by its bytes: nobody asks for its name. */
class ContentIT {

    @TempDir
    Path folder;

    @Test
    void everyKindIsKnownByItsContent() {
        Map<EvidenceKind, byte[]> real = Map.of(
                EvidenceKind.JPEG, RealFiles.picture("jpg"),
                EvidenceKind.PNG, RealFiles.picture("png"),
                EvidenceKind.HEIC, RealFiles.heic(),
                EvidenceKind.WEBP, RealFiles.webp(),
                EvidenceKind.PDF, RealFiles.pdf(folder),
                EvidenceKind.HWP, RealFiles.hwp(),
                EvidenceKind.HWPX, RealFiles.hwpx(),
                EvidenceKind.XLSX, RealFiles.xlsx(),
                EvidenceKind.DOCX, RealFiles.docx());

        assertThat(real).containsOnlyKeys(EvidenceKind.values());
        real.forEach((kind, bytes) -> assertThat(Content.of(bytes)).isEqualTo(new Known(kind)));
    }

    @Test
    void whatIsNoneOfThemIsRefusedWhateverItCallsItself() throws IOException {
        assertThat(Content.of("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of("그냥 글입니다".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(new byte[] {'M', 'Z', 0, 0, 1})).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(new byte[] {0})).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(RealFiles.picture("gif"))).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(RealFiles.oldXls())).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(zip("holiday.jpg", "photo"))).isEqualTo(new Refused(UNKNOWN_KIND));
        assertThat(Content.of(zip("mimetype", "application/epub+zip"))).isEqualTo(new Refused(UNKNOWN_KIND));
    }

    @Test
    void whatIsLockedIsRefusedAsLocked() {
        assertThat(Content.of(RealFiles.lockedXlsx())).isEqualTo(new Refused(PROTECTED));
        assertThat(Content.of(RealFiles.lockedHwp())).isEqualTo(new Refused(PROTECTED));
    }

    @Test
    void macrosAreRefused() {
        assertThat(Content.of(RealFiles.docxWith("word/vbaProject.bin", 10))).isEqualTo(new Refused(WITH_MACROS));
        assertThat(Content.of(RealFiles.docxWith("word/VBAPROJECT.BIN", 10))).isEqualTo(new Refused(WITH_MACROS));
    }

    @Test
    void aDocumentThatUnpacksToMoreThanItsLimitIsRefused() {
        byte[] bomb = RealFiles.docxWith("word/media/zeros.bin", ZipContent.MOST_UNPACKED + 1);

        assertThat(bomb.length).isLessThan(EvidenceStore.MOST_BYTES / 10);
        assertThat(Content.of(bomb)).isEqualTo(new Refused(UNPACKS_TOO_LARGE));
        assertThat(Content.of(RealFiles.docxWith("word/media/zeros.bin", 10_000_000)))
                .isEqualTo(new Known(EvidenceKind.DOCX));
    }

    /** Each entry is 46 bytes in the file, and an object of several hundred once the archive is opened. */
    @Test
    void anArchiveWithAHugeDirectoryIsRefusedBeforeItIsOpened() {
        byte[] entry = new byte[46];
        System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, entry, 0, 4);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(new byte[] {'P', 'K', 3, 4});
        archive.writeBytes(new byte[26]);
        for (int i = 0; i < 200_000; i++) {
            archive.writeBytes(entry);
        }
        byte[] end = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, end, 0, 4);
        archive.writeBytes(end);

        assertThat(Content.of(archive.toByteArray())).isEqualTo(new Refused(UNPACKS_TOO_LARGE));
    }

    @Test
    void aDocumentOfTooManyPartsIsRefused() {
        assertThat(Content.of(RealFiles.docxOfParts(ZipContent.MOST_PARTS - 2)))
                .isEqualTo(new Known(EvidenceKind.DOCX));
        assertThat(Content.of(RealFiles.docxOfParts(ZipContent.MOST_PARTS - 1)))
                .isEqualTo(new Refused(UNPACKS_TOO_LARGE));
    }

    @Test
    void aDocumentThatIsCutShortOrBrokenIsRefused() {
        for (byte[] whole : new byte[][] {RealFiles.docx(), RealFiles.xlsx(), RealFiles.hwpx(), RealFiles.hwp()}) {
            assertThat(Content.of(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(new Refused(UNREADABLE));
        }
        byte[] changed = RealFiles.docx();
        Arrays.fill(changed, changed.length / 3, changed.length / 2, (byte) 0x5a);
        assertThat(Content.of(changed)).isEqualTo(new Refused(UNREADABLE));
    }

    /** No exception but a value, whatever comes. */
    @Test
    void anyBytesGetAnAnswer() {
        Random dice = new Random(20221015);
        byte[][] whole = {RealFiles.docx(), RealFiles.hwp(), RealFiles.hwpx(), RealFiles.lockedXlsx(), RealFiles.heic()
        };
        for (int i = 0; i < 500; i++) {
            byte[] mutated = whole[i % whole.length].clone();
            for (int change = 0; change <= dice.nextInt(20); change++) {
                mutated[dice.nextInt(mutated.length)] = (byte) dice.nextInt(256);
            }
            assertThat(Content.of(mutated)).isNotNull();
        }
    }

    private static byte[] zip(String part, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
