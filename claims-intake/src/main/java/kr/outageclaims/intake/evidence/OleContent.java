package kr.outageclaims.intake.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The OLE containers: Hangul 5 documents are taken. Older Word and Excel files are not, and what Word and Excel lock
 * with a password is one too. The layout of the header is that of Hancom's published description of HWP 5.0.
 */
final class OleContent {

    private static final byte[] SIGNATURE = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    private static final String HEADER = "FileHeader";
    private static final int HEADER_BYTES = 256;
    private static final int FLAGS_AT = 36;
    private static final int WITH_PASSWORD = 1 << 1;
    /** Locked by rights management, or by a certificate. */
    private static final int OTHERWISE_LOCKED = 1 << 4 | 1 << 8 | 1 << 10;

    private OleContent() {}

    static Content of(byte[] bytes) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return of(file.getRoot());
        } catch (IOException | RuntimeException e) {
            // the parser meets whatever people send, and runs into it in more ways than it declares
            return new Content.Refused(EvidenceRefusal.UNREADABLE);
        }
    }

    private static Content of(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return new Content.Refused(EvidenceRefusal.PROTECTED);
        }
        if (!root.hasEntryCaseInsensitive(HEADER)) {
            return new Content.Refused(EvidenceRefusal.UNKNOWN_KIND);
        }
        byte[] header;
        try (DocumentInputStream in = root.createDocumentInputStream(HEADER)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        if (header.length < FLAGS_AT + 2 || !Arrays.equals(SIGNATURE, Arrays.copyOf(header, SIGNATURE.length))) {
            return new Content.Refused(EvidenceRefusal.UNKNOWN_KIND);
        }
        int flags = header[FLAGS_AT] & 0xff | (header[FLAGS_AT + 1] & 0xff) << 8;
        if ((flags & (WITH_PASSWORD | OTHERWISE_LOCKED)) != 0) {
            return new Content.Refused(EvidenceRefusal.PROTECTED);
        }
        return root.hasEntryCaseInsensitive("DocInfo") && root.hasEntryCaseInsensitive("BodyText")
                ? new Content.Known(EvidenceKind.HWP)
                : new Content.Refused(EvidenceRefusal.UNREADABLE);
    }
}
