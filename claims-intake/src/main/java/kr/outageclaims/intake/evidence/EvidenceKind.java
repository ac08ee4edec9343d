package kr.outageclaims.intake.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken, known by their content. The names are stored and never change. */
public enum EvidenceKind {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    HEIC("heic", "image/heic"),
    WEBP("webp", "image/webp"),
    PDF("pdf", "application/pdf"),
    HWP("hwp", "application/x-hwp-v5"),
    HWPX("hwpx", "application/hwp+zip"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String extension;
    private final String mediaType;

    EvidenceKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file's name ends when it is handed to a reviewer, without the dot. */
    public String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** What a form offers to choose from: {@code .jpg,.jpeg,…} and the media types. */
    public static String accepted() {
        return Stream.concat(
                        Stream.of(".jpeg", ".heif"),
                        Stream.of(values()).flatMap(kind -> Stream.of("." + kind.extension, kind.mediaType)))
                .reduce((all, one) -> all + "," + one)
                .orElseThrow();
    }

    /** The kind of this media type, for those that their first bytes already tell. */
    static Optional<EvidenceKind> ofMediaType(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return switch (plain) {
            // the same container, named after other brands of it
            case "image/heif", "image/heic-sequence", "image/heif-sequence" -> Optional.of(HEIC);
            default ->
                Stream.of(JPEG, PNG, HEIC, WEBP, PDF)
                        .filter(kind -> kind.mediaType.equals(plain))
                        .findFirst();
        };
    }
}
