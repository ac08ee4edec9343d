package kr.outageclaims.intake.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A form with files as it comes in, part after part, so that a file is never held whole in the memory and never lies
 * plain on the disk. The fields before the first file are parameters from the start, as the guard against forgery needs
 * it; those behind a file are once that file was asked for.
 *
 * <p>Read by the parser that Tomcat itself uses for parts, in its streaming form.
 */
final class UploadRequest extends HttpServletRequestWrapper {

    /** A whole request: five files, and what people send by mistake, so that it can be named instead of cut off. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int MOST_PARTS = 60;
    private static final int LONGEST_FIELD = 20_000;
    /** A long Korean file name from a Mac is about 800 bytes. */
    private static final int LONGEST_HEADER = 4096;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final FileItemIterator parts;
    private @Nullable FileItemStream file;
    private int count;

    /**
     * @param body of the request
     * @throws IOException when it is no form with files
     */
    UploadRequest(HttpServletRequest request, InputStream body) throws IOException {
        super(request);
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setPartHeaderSizeMax(LONGEST_HEADER);
        this.parts = parser.getItemIterator(new Body(String.valueOf(request.getContentType()), body));
        this.file = readToFile();
    }

    /** A file as it comes in. Empty names are empty fields of the page. */
    record Arriving(String name, InputStream bytes) {

        @Override
        public String toString() {
            return "Arriving(masked)";
        }
    }

    /** The request inside other filters' wrappers, where it is one. */
    static Optional<UploadRequest> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, UploadRequest.class));
    }

    /** The next file, whose bytes are there until this is called again; empty when all parts were read. */
    Optional<Arriving> nextFile() throws IOException {
        FileItemStream next = file != null ? file : readToFile();
        file = null;
        return next == null ? Optional.empty() : Optional.of(new Arriving(fileName(next), next.openStream()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = fields.get(name);
        return values == null ? super.getParameter(name) : values.get(0);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    private @Nullable FileItemStream readToFile() throws IOException {
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (++count > MOST_PARTS) {
                throw new IOException("more than " + MOST_PARTS + " parts");
            }
            if (!part.isFormField()) {
                return part;
            }
            byte[] value = part.openStream().readNBytes(LONGEST_FIELD + 1);
            if (value.length > LONGEST_FIELD) {
                throw new IOException("a field is longer than " + LONGEST_FIELD + " bytes");
            }
            fields.computeIfAbsent(Objects.requireNonNullElse(part.getFieldName(), ""), name -> new ArrayList<>())
                    .add(new String(value, StandardCharsets.UTF_8));
        }
        return null;
    }

    private static String fileName(FileItemStream part) {
        try {
            return Objects.requireNonNullElse(part.getName(), "");
        } catch (InvalidFileNameException e) {
            // one with a NUL in it
            return e.getName();
        }
    }

    private record Body(String contentType, InputStream bytes) implements UploadContext {

        /** Unknown: the stream itself is bounded. */
        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return bytes;
        }
    }
}
