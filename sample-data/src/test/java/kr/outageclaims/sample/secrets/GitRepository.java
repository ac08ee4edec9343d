package kr.outageclaims.sample.secrets;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a clone holds: the files as they lie there, and every file and message of the history that led to them. */
record GitRepository(Path root) {

    /** Takes a file's name and what it holds. */
    interface Reader {
        void read(String place, byte[] content) throws IOException;
    }

    boolean isClone() {
        return Files.exists(root.resolve(".git"));
    }

    /** Tracked files, and those that are neither tracked nor ignored: the next commit may take them. */
    void readFiles(Reader reader) throws IOException {
        String names = text(git("ls-files", "--cached", "--others", "--exclude-standard", "-z"));
        for (String name : names.split("\0")) {
            if (Files.isRegularFile(root.resolve(name))) {
                reader.read(name, Files.readAllBytes(root.resolve(name)));
            }
        }
    }

    void readHistory(Reader reader) throws IOException {
        reader.read("messages of the history", bytes(git("log", "--format=%B", "HEAD")));
        Map<String, String> nameById = new LinkedHashMap<>();
        text(git("rev-list", "--objects", "HEAD")).lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            nameById.putIfAbsent(parts[0], parts.length > 1 ? parts[1] : "");
        });
        Path ids = Files.createTempFile("objects", ".txt");
        try {
            Files.write(ids, nameById.keySet());
            Process process =
                    git("cat-file", "--batch").redirectInput(ids.toFile()).start();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
                for (Map.Entry<String, String> object : nameById.entrySet()) {
                    readObject(in, object.getKey(), object.getValue(), reader);
                }
            }
        } finally {
            Files.delete(ids);
        }
    }

    private static void readObject(DataInputStream in, String id, String name, Reader reader) throws IOException {
        String[] head = line(in).split(" ");
        byte[] content = new byte[Integer.parseInt(head[2])];
        in.readFully(content);
        in.readByte();
        if (head[1].equals("blob")) {
            reader.read(name + " (" + id.substring(0, 10) + ")", content);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private ProcessBuilder git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-C", root.toString()));
        Stream.of(arguments).forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static byte[] bytes(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            byte[] bytes = out.readAllBytes();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", builder.command()) + " ended with " + exit);
            }
            return bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String text(ProcessBuilder builder) throws IOException {
        return new String(bytes(builder), StandardCharsets.UTF_8);
    }
}
