package kr.outageclaims.intake.evidence;

import org.apache.tika.Tika;

/** What a file really is, by its bytes alone. */
sealed interface Content {

    /** One of the kinds that are taken, and as far as can be told without showing it, whole and harmless. */
    record Known(EvidenceKind kind) implements Content {}

    /** Not taken. */
    record Refused(EvidenceRefusal reason) implements Content {}

    /** Looks at all of it; runs nothing of it and draws no picture. */
    static Content of(byte[] bytes) {
        String type = Signatures.TIKA.detect(bytes);
        return switch (type) {
            // what Tika's core calls these containers, which it does not look into
            case "application/zip", "application/x-tika-ooxml" -> ZipContent.of(bytes);
            case "application/x-tika-msoffice" -> OleContent.of(bytes);
            default ->
                EvidenceKind.ofMediaType(type)
                        .<Content>map(Known::new)
                        .orElseGet(() ->
                                startsAsZip(bytes) ? ZipContent.of(bytes) : new Refused(EvidenceRefusal.UNKNOWN_KIND));
        };
    }

    /** Tika has more names for zip files by what stands first in them, an uncompressed media type for one. */
    private static boolean startsAsZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Holds the signatures, which are read once. */
    final class Signatures {

        private static final Tika TIKA = new Tika();

        private Signatures() {}
    }
}
