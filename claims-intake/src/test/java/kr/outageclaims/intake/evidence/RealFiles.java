package kr.outageclaims.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import kr.dogfoot.hwpxlib.writer.HWPXWriter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as the programs that people use write them, and some that nobody should open. */
public final class RealFiles {

    static final String PASSWORD = "locked";

    private RealFiles() {}

    public static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, Color.BLUE, 64, 48, Color.WHITE));
        brush.fillRect(0, 0, 64, 48);
        brush.dispose();
        return written(out -> assertThat(ImageIO.write(image, format, out)).isTrue());
    }

    /** As above, other at every number. */
    public static byte[] picture(int number) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, number);
        return written(out -> ImageIO.write(image, "png", out));
    }

    /** A picture with the scanner's test signature behind it, other at every number. */
    public static byte[] infected(int number) {
        return written(out -> {
            out.write(picture(number));
            out.write(FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII));
        });
    }

    public static byte[] heic() {
        return resource("gradient.heic");
    }

    public static byte[] webp() {
        return resource("gradient.webp");
    }

    public static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("10월 15일 매출 확인서");
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("매출").createRow(0).createCell(0).setCellValue(520_000);
                workbook.write(out);
            }
        });
    }

    public static byte[] oldXls() {
        return written(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("매출").createRow(0).createCell(0).setCellValue(520_000);
                workbook.write(out);
            }
        });
    }

    public static byte[] lockedXlsx() {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                lock.confirmPassword(PASSWORD);
                try (OutputStream locked = lock.getDataStream(container)) {
                    locked.write(xlsx());
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
                container.writeFilesystem(out);
            }
        });
    }

    public static byte[] hwp() {
        return written(out -> HWPWriter.toStream(BlankFileMaker.make(), out));
    }

    /** With the flag of a password in its header, which is all that anybody can see of it. */
    public static byte[] lockedHwp() {
        byte[] document = hwp();
        int header = new String(document, StandardCharsets.ISO_8859_1).indexOf("HWP Document File");
        document[header + 36] |= 2;
        return document;
    }

    public static byte[] hwpx() {
        return written(out -> HWPXWriter.toStream(kr.dogfoot.hwpxlib.tool.blankfilemaker.BlankFileMaker.make(), out));
    }

    /** Printed by LibreOffice. */
    public static byte[] pdf(Path folder) {
        return written(out -> {
            Path sheet = Files.write(folder.resolve("receipt.xlsx"), xlsx());
            Process office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            sheet.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
            assertThat(office.waitFor(3, TimeUnit.MINUTES))
                    .as("soffice did not end")
                    .isTrue();
            Files.copy(folder.resolve("receipt.pdf"), out);
        });
    }

    /** A Word document with one more part. */
    public static byte[] docxWith(String part, long zeros) {
        return written(out -> {
            try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx()));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry one = from.getNextEntry(); one != null; one = from.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(one.getName()));
                    from.transferTo(to);
                }
                to.putNextEntry(new ZipEntry(part));
                byte[] zero = new byte[64 * 1024];
                for (long left = zeros; left > 0; left -= zero.length) {
                    to.write(zero, 0, (int) Math.min(left, zero.length));
                }
            }
        });
    }

    /** A Word document of very many parts that hold nothing. */
    public static byte[] docxOfParts(int parts) {
        return written(out -> {
            try (ZipOutputStream to = new ZipOutputStream(out)) {
                to.putNextEntry(new ZipEntry("[Content_Types].xml"));
                to.putNextEntry(new ZipEntry("word/document.xml"));
                for (int i = 0; i < parts; i++) {
                    to.putNextEntry(new ZipEntry("word/" + i));
                }
            }
        });
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(RealFiles.class.getResourceAsStream("/evidence/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (Exception e) {
            throw new IllegalStateException("a file to try could not be made", e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        // the libraries that write Hangul documents declare this
        void to(OutputStream out) throws Exception;
    }
}
