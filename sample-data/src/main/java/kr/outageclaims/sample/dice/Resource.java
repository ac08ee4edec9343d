package kr.outageclaims.sample.dice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in one of the module's own YAML files; a missing or mistyped value is named with its path. */
public final class Resource {

    private final String path;
    private final @Nullable Object value;

    private Resource(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /** Reads {@code name} from the class path, e.g. {@code /sample/people/names.yaml}. */
    public static Resource yaml(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Resource(name, root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    public Resource get(String key) {
        return new Resource(path + " > " + key, map().get(key));
    }

    public boolean has(String key) {
        return map().containsKey(key);
    }

    /** This map with {@code other} under {@code key} where it has nothing there itself. */
    public Resource orElse(String key, Resource other) {
        if (has(key) || other.value == null) {
            return this;
        }
        Map<Object, Object> more = new LinkedHashMap<>(map());
        more.put(key, other.value);
        return new Resource(path, more);
    }

    public List<String> keys() {
        return map().keySet().stream().map(String::valueOf).toList();
    }

    public List<Resource> list() {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> new Resource(path + " > item", item))
                    .toList();
        }
        throw new IllegalStateException(path + " is no list");
    }

    public List<String> texts() {
        return list().stream().map(Resource::text).toList();
    }

    public List<Integer> numbers() {
        return list().stream().map(Resource::number).toList();
    }

    public String text() {
        if (value == null) {
            throw new IllegalStateException(path + " is missing");
        }
        return value.toString();
    }

    public int number() {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalStateException(path + " is no whole number");
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(path + " is no map");
    }
}
