package kr.outageclaims.batch.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A part of a workbook from which only so much may be read at a time: what one row holds has to fit into memory. */
final class BoundedPart extends FilterInputStream {

    /** More than was allowed came. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(long most) {
            super("more than " + most + " bytes");
        }
    }

    private final long most;
    private long left;

    BoundedPart(InputStream part, long most) {
        super(part);
        this.most = most;
        this.left = most;
    }

    /** Reads the part to its end and throws it away. */
    static void measure(InputStream part, long most) throws IOException {
        try (InputStream bounded = new BoundedPart(part, most)) {
            bounded.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** From here on as much as at the beginning. */
    void startAnew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooMuch(most);
        }
    }
}
