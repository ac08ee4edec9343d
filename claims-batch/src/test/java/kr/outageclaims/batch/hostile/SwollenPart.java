package kr.outageclaims.batch.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One part of an archive with far more in it than anybody writes. It is streamed: only its reader may run out of room. */
record SwollenPart(String name, int letters, Supplier<IntStream> filling) {

    /** Where the filling goes. */
    static final char HERE = '\uE000';

    private static final int CHUNK = 1_000_000;

    /** The same letter again and again, as in a bomb. */
    static SwollenPart of(char letter, int letters, String name) {
        return new SwollenPart(name, letters, () -> IntStream.generate(() -> letter));
    }

    /** Letters that pack badly, as in no bomb. */
    static SwollenPart ofNoise(int letters, String name) {
        return new SwollenPart(name, letters, () -> new Random(1).ints('a', 'z'));
    }

    void write(Path file, Map<String, byte[]> parts) throws IOException {
        String text = new String(parts.get(name), UTF_8);
        int here = text.indexOf(HERE);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(name)) {
                    zip.write(text.substring(0, here).getBytes(UTF_8));
                    fill(zip);
                    zip.write(text.substring(here + 1).getBytes(UTF_8));
                } else {
                    zip.write(part.getValue());
                }
            }
        }
    }

    private void fill(ZipOutputStream zip) throws IOException {
        var letter = filling.get().iterator();
        byte[] chunk = new byte[CHUNK];
        for (int left = letters; left > 0; left -= CHUNK) {
            int size = Math.min(CHUNK, left);
            for (int i = 0; i < size; i++) {
                chunk[i] = (byte) letter.nextInt();
            }
            zip.write(chunk, 0, size);
        }
    }
}
