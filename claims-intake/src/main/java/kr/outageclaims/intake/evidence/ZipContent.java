package kr.outageclaims.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.channels.ByteArraySeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are zip containers: Word, Excel and the newer Hangul. Every part is unpacked once and thrown away,
 * so that a document that cannot be opened or would fill a reviewer's machine is refused here.
 */
final class ZipContent {

    /** Beyond what any document of {@value EvidenceStore#MOST_MEGABYTES} MB unpacks to; photos hardly shrink. */
    static final long MOST_UNPACKED = 150L * 1024 * 1024;

    static final int MOST_PARTS = 2_000;

    private static final int LONGEST_MEDIA_TYPE = 100;
    private static final int BUFFER = 64 * 1024;
    private static final int ENCRYPTED = 1;

    private ZipContent() {}

    static Content of(byte[] bytes) {
        if (holdsTooMany(bytes)) {
            return new Content.Refused(EvidenceRefusal.UNPACKS_TOO_LARGE);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(ByteArraySeekableByteChannel.wrap(bytes))
                .get()) {
            return of(zip);
        } catch (IOException | RuntimeException e) {
            // the parser meets whatever people send, and runs into it in more ways than it declares
            return new Content.Refused(EvidenceRefusal.UNREADABLE);
        }
    }

    /**
     * Before the archive is opened: its whole directory is read at once, and 10 MB hold 200,000 entries of some hundred
     * bytes in memory each. Counted are their signatures, since the number that the archive tells may be a lie.
     */
    private static boolean holdsTooMany(byte[] bytes) {
        int entries = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P'
                    && bytes[i + 1] == 'K'
                    && bytes[i + 2] == 1
                    && bytes[i + 3] == 2
                    && ++entries > MOST_PARTS) {
                return true;
            }
        }
        return false;
    }

    private static Content of(ZipFile zip) throws IOException {
        Map<String, ZipArchiveEntry> parts = new HashMap<>();
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            parts.put(part.getName(), part);
        }
        EvidenceKind kind = kind(zip, parts);
        if (kind == null) {
            return new Content.Refused(EvidenceRefusal.UNKNOWN_KIND);
        }
        if (parts.keySet().stream().anyMatch(ZipContent::holdsMacros)) {
            return new Content.Refused(EvidenceRefusal.WITH_MACROS);
        }
        if (isProtected(zip, parts)) {
            return new Content.Refused(EvidenceRefusal.PROTECTED);
        }
        return unpacksTooLarge(zip) ? new Content.Refused(EvidenceRefusal.UNPACKS_TOO_LARGE) : new Content.Known(kind);
    }

    private static @Nullable EvidenceKind kind(ZipFile zip, Map<String, ZipArchiveEntry> parts) throws IOException {
        if (parts.containsKey("[Content_Types].xml")) {
            if (parts.containsKey("word/document.xml")) {
                return EvidenceKind.DOCX;
            }
            return parts.containsKey("xl/workbook.xml") ? EvidenceKind.XLSX : null;
        }
        ZipArchiveEntry type = parts.get("mimetype");
        return type != null && text(zip, type).equals(EvidenceKind.HWPX.mediaType()) ? EvidenceKind.HWPX : null;
    }

    private static String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean holdsMacros(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    }

    /** By the zip's own flag, or as a Hangul document says of its parts. */
    private static boolean isProtected(ZipFile zip, Map<String, ZipArchiveEntry> parts) throws IOException {
        if (parts.values().stream()
                .anyMatch(
                        part -> part.getGeneralPurposeBit().usesEncryption() || (part.getRawFlag() & ENCRYPTED) != 0)) {
            return true;
        }
        ZipArchiveEntry manifest = parts.get("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(BUFFER), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    /** Also where two parts are one and the same run of bytes: each is unpacked for itself. */
    private static boolean unpacksTooLarge(ZipFile zip) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
