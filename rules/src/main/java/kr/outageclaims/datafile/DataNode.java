package kr.outageclaims.datafile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a data file that knows its place. Every method refuses what it does not find, with {@link BrokenDataFile}. */
public final class DataNode {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final Set<String> KNOWN_TAGS =
            Set.of("str", "int", "float", "bool", "null", "timestamp", "map", "seq");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

    private final String file;
    private final Node node;

    DataNode(String file, Node node) {
        this.file = file;
        this.node = node;
        String tag = node.getTag().getValue();
        if (!tag.startsWith(STANDARD_TAG) || !KNOWN_TAGS.contains(tag.substring(STANDARD_TAG.length()))) {
            throw refused("the tag " + tag + " is not allowed; write the plain value");
        }
        if (node.getAnchor() != null) {
            throw refused("the anchor &" + node.getAnchor() + " is not allowed; write the value itself, without * too");
        }
    }

    /** The exception to throw when this value will not do. */
    public BrokenDataFile refused(String fault) {
        return new BrokenDataFile(file, "line " + (node.getStartMark().getLine() + 1), fault);
    }

    /** Refuses a mapping that has other keys than these. */
    public DataNode onlyKeys(String... allowed) {
        Set<String> known = Set.of(allowed);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.refused("unknown key " + key + "; known here are " + String.join(", ", allowed));
            }
        });
        return this;
    }

    /** The entries of a mapping in the order of the file. */
    public Map<String, DataNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("expected a mapping (key: value)");
        }
        Map<String, DataNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            DataNode key = new DataNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new DataNode(file, tuple.getValueNode())) != null) {
                throw key.refused("the key " + key.text() + " stands twice; remove one");
            }
        }
        return entries;
    }

    public Optional<DataNode> optional(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    public DataNode required(String key) {
        return optional(key).orElseThrow(() -> refused("the key " + key + " is missing; add it"));
    }

    /** The elements of a list. */
    public List<DataNode> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("expected a list ([a, b] or lines that start with -)");
        }
        List<DataNode> elements = new ArrayList<>();
        sequence.getValue().forEach(element -> elements.add(new DataNode(file, element)));
        return elements;
    }

    /** The elements under {@code key}, none when the key is missing. */
    public List<DataNode> elements(String key) {
        return optional(key).map(DataNode::elements).orElse(List.of());
    }

    /** A list of texts under {@code key}, empty when the key is missing; a text that stands twice is refused. */
    public List<String> texts(String key) {
        Set<String> seen = new HashSet<>();
        return elements(key).stream()
                .map(element -> {
                    if (!seen.add(element.text())) {
                        throw element.refused(element.text() + " stands twice; remove one");
                    }
                    return element.text();
                })
                .toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refused("expected a text; write one, in quotes when it looks like a number or a date");
        }
        return scalar.getValue();
    }

    public String text(String key) {
        return required(key).text();
    }

    /** A whole number between the bounds, both inclusive. */
    public int number(int least, int most) {
        if (NUMBER.matcher(text()).matches()) {
            long value = Long.parseLong(text());
            if (value >= least && value <= most) {
                return Math.toIntExact(value);
            }
        }
        throw refused(text() + " is no whole number from " + least + " to " + most);
    }

    /** A time with its offset, e.g. {@code 2022-10-15T15:27:00+09:00}. */
    public Instant instant() {
        try {
            return OffsetDateTime.parse(text()).toInstant();
        } catch (DateTimeParseException e) {
            throw refused(text() + " is no time; write it like 2022-10-15T15:27:00+09:00");
        }
    }

    /** One of the names of {@code values}, in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> values) {
        List<String> names = new ArrayList<>();
        for (E value : values.getEnumConstants()) {
            String name = value.name().toLowerCase(java.util.Locale.ROOT);
            if (name.equals(text())) {
                return value;
            }
            names.add(name);
        }
        throw refused(text() + " is not allowed here; write one of " + String.join(", ", names));
    }
}
