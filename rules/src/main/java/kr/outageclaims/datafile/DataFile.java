package kr.outageclaims.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** Opens a data file as a tree of {@link DataNode}. Only composes nodes: no tag of a file ever makes an object. */
public final class DataFile {

    /** Far above any honest file; a limit on everything. */
    private static final int LARGEST_FILE = 2_000_000;

    private static final int DEEPEST_NESTING = 12;

    private DataFile() {}

    /** The file on the class path; empty when there is none. */
    public static Optional<DataNode> onClassPath(String path) {
        try (InputStream in = DataFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(parse(path, decode(path, in.readNBytes(LARGEST_FILE + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * @param file the name that error messages give
     * @throws BrokenDataFile when it is no YAML, too large, too deep, or holds a tag or an alias
     */
    public static DataNode parse(String file, String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_FILE);
        limits.setNestingDepthLimit(DEEPEST_NESTING);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        // Nothing is ever written, but the library takes its reading limits only together with these.
        DumperOptions writing = new DumperOptions();
        try {
            Node root = new Yaml(new SafeConstructor(limits), new Representer(writing), writing, limits)
                    .compose(new StringReader(yaml));
            if (root == null) {
                throw new BrokenDataFile(file, "line 1", "the file is empty; restore it or delete it");
            }
            return new DataNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenDataFile(file, "line " + line, "no valid YAML (" + e.getProblem() + "); correct the line");
        } catch (YAMLException e) {
            throw new BrokenDataFile(file, "whole file", "no valid YAML (" + e.getMessage() + "); correct the file");
        }
    }

    private static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenDataFile(file, "whole file", "it is not UTF-8; save it as UTF-8");
        }
    }
}
