package kr.outageclaims.batch.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that nobody should send, and what has to become of it.
 *
 * @param exit 0 taken, or set aside row by row; 2 refused
 * @param told stands in the one line on stderr of a refused file, or on stdout
 * @param rejects {@code row,column,code} of every line of the rejects file
 */
record HostileCase(String name, String suffix, Writer writer, int exit, String told, List<String> rejects) {

    /** Writes the file. */
    interface Writer {
        void write(Path file) throws IOException;
    }

    static HostileCase refused(String name, String suffix, String told, Writer writer) {
        return new HostileCase(name, suffix, writer, 2, told, List.of());
    }

    static HostileCase setAside(String name, String suffix, Writer writer, String... rejects) {
        return new HostileCase(name, suffix, writer, 0, "제외", List.of(rejects));
    }

    static HostileCase taken(String name, String suffix, String told, Writer writer) {
        return new HostileCase(name, suffix, writer, 0, told, List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
