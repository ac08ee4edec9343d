package kr.outageclaims.intake.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files as browsers write it. */
final class Multipart {

    static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        return text(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    Multipart file(String name, Visitor.Sent file) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.name()
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.writeBytes(file.bytes());
        return text("\r\n");
    }

    Multipart text(String raw) {
        body.writeBytes(raw.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** As far as it was written: its end is missing. */
    byte[] broken() {
        return body.toByteArray();
    }

    byte[] closed() {
        text("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }
}
