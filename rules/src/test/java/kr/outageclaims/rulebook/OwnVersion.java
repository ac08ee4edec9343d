package kr.outageclaims.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The shipped version of 2022-12-29 under a date of its own, as somebody begins a new one.
 *
 * @param folder of all own versions
 */
record OwnVersion(Path folder) {

    static final String NAME = "2023-01-30";

    private static final List<String> FILES =
            List.of("manifest.yaml", "proposal.csv", "clauses.yaml", "cases.csv", "README.md");

    static OwnVersion in(Path folder) throws IOException {
        OwnVersion own = new OwnVersion(folder);
        Files.createDirectories(own.path());
        for (String name : FILES) {
            try (InputStream in = OwnVersion.class.getResourceAsStream("/rules/rulebooks/2022-12-29/" + name)) {
                Files.write(own.file(name), in.readAllBytes());
            }
        }
        own.edit("manifest.yaml", "version: \"2022-12-29\"", "version: \"" + NAME + "\"");
        return own;
    }

    Path path() {
        return folder.resolve(NAME);
    }

    Path file(String name) {
        return path().resolve(name);
    }

    void edit(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(from);
        Files.writeString(
                file(name),
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    void append(String name, String text) throws IOException {
        Files.writeString(file(name), Files.readString(file(name)) + text);
    }

    /** The file as another program would save it. */
    void saveAs(String name, Charset charset, UnaryOperator<String> change) throws IOException {
        Files.write(file(name), change.apply(Files.readString(file(name))).getBytes(charset));
    }
}
