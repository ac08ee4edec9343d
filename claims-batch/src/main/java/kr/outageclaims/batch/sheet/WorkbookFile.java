package kr.outageclaims.batch.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks at a file before it is opened as a workbook: whether it is one, and whether it fits into memory. A hostile file
 * is small and unpacks to any size, and nothing that it says of its own size is to be believed.
 */
final class WorkbookFile {

    /** A workbook with decisions has some thousand rows at most; more is not read into memory. */
    private static final long LARGEST_FILE = 20_000_000;

    private static final long LARGEST_UNPACKED = 150_000_000;
    /** As POI has it: text of a workbook packs to a tenth or so, never to less than a hundredth. */
    private static final long LARGEST_RATIO = 100;

    private static final long SMALL_PART = 100_000;
    /** Elements and attributes, each about 100 bytes once read; enough for 7,000 rows of a review. */
    private static final long MOST_NODES = 1_500_000;

    private static final int BLOCK = 1 << 16;

    private static final SheetFault NOT_A_WORKBOOK = SheetFault.ofFile(
            "not-a-workbook",
            "엑셀 통합 문서(.xlsx)가 아닙니다. .xlsx로 저장해 다시 보내 주십시오. / Not an .xlsx workbook: save it as .xlsx.");
    private static final SheetFault BOMB = SheetFault.ofFile(
            "zip-bomb",
            "압축을 풀면 지나치게 커지는 파일이라 열지 않았습니다. 내보낸 파일에 다시 작성하십시오."
                    + " / The file unpacks to far more than a workbook holds and was not opened: fill in the exported one again.");

    private static final SheetFault DOCTYPE = SheetFault.ofFile(
            "doctype",
            "다른 파일을 끌어들일 수 있는 선언(DOCTYPE)이 들어 있어 열지 않았습니다. 내보낸 파일에 다시 작성하십시오."
                    + " / The file holds a DOCTYPE, which could draw in other files, and was not opened: fill in the exported one again.");

    private static final SheetFault DAMAGED = SheetFault.ofFile(
            "damaged", "파일이 손상되었습니다. 다시 저장하거나 다시 보내 주십시오. / The file is damaged: save it or send it again.");

    private WorkbookFile() {}

    /** Empty when the file may be opened. */
    static Optional<SheetFault> faultOf(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(SheetFault.ofFile(
                        "no-file", "그런 파일이 없습니다. 이름을 확인하십시오. / There is no such file: check its name."));
            }
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of(
                        SheetFault.ofFile("empty-file", "빈 파일입니다. 다시 보내 주십시오. / The file is empty: send it again."));
            }
            if (size > LARGEST_FILE) {
                return Optional.of(SheetFault.ofFile(
                        "too-large",
                        "파일이 너무 큽니다. 내보낸 파일이 맞는지 확인하십시오. / The file is too large: is it the exported one?"));
            }
            return switch (FileMagic.valueOf(file.toFile())) {
                case OOXML -> faultOfZip(file);
                case OLE2 -> Optional.of(faultOfOle2(file));
                default -> Optional.of(NOT_A_WORKBOOK);
            };
        } catch (IOException e) {
            return Optional.of(SheetFault.ofFile("unreadable", "파일을 읽을 수 없습니다. / The file cannot be read."));
        }
    }

    /** What was wrong with a file that could not be read after all. */
    static SheetFault faultOf(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
                return DOCTYPE;
            }
        }
        return DAMAGED;
    }

    private static Optional<SheetFault> faultOfZip(Path file) {
        boolean isWorkbook = false;
        Unpacked all = new Unpacked();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    if (!all.fits(in, entry)) {
                        return Optional.of(BOMB);
                    }
                }
            }
            return isWorkbook ? Optional.empty() : Optional.of(NOT_A_WORKBOOK);
        } catch (IOException e) {
            return Optional.of(DAMAGED);
        }
    }

    /** Counts what comes out of the archive, whatever its directory says. */
    private static final class Unpacked {
        private final byte[] block = new byte[BLOCK];
        private long bytes;
        private long nodes;

        boolean fits(InputStream in, ZipEntry entry) throws IOException {
            long most = Math.min(LARGEST_UNPACKED - bytes, SMALL_PART + LARGEST_RATIO * entry.getCompressedSize());
            long part = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                part += read;
                nodes += entry.getName().startsWith("xl/media/") ? 0 : nodes(block, read);
                if (part > most || nodes > MOST_NODES) {
                    return false;
                }
            }
            bytes += part;
            return true;
        }
    }

    private static int nodes(byte[] block, int length) {
        int nodes = 0;
        for (int i = 0; i < length; i++) {
            if (block[i] == '<' || block[i] == '=') {
                nodes++;
            }
        }
        return nodes;
    }

    private static SheetFault faultOfOle2(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return SheetFault.ofFile(
                        "encrypted",
                        "암호가 걸린 파일입니다. 암호를 풀고 저장해 다시 보내 주십시오. / The workbook is encrypted: save it without a password.");
            }
        } catch (IOException | RuntimeException e) {
            // whatever it is, it is no workbook; POI answers a damaged container with exceptions of many kinds
        }
        return NOT_A_WORKBOOK;
    }
}
