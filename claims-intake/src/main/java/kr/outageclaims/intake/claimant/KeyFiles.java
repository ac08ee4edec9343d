package kr.outageclaims.intake.claimant;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys lie. Production names each key file in a setting; when none of these settings is there, local keys
 * are made under {@code $CLAIMS_HOME/keys}. Never both: with one setting there, a missing other one is a
 * {@link KeyProblem}, so that no machine of production quietly makes a key of its own.
 */
public final class KeyFiles {

    private final Map<KeySetting, Path> files;

    private KeyFiles(Map<KeySetting, Path> files) {
        this.files = files;
    }

    /**
     * Reads {@link KeySetting the key settings} and {@code CLAIMS_HOME} (default {@code var}); makes local keys on
     * first use.
     *
     * @param settings gives the value of a setting, null when it is not there
     */
    public static KeyFiles of(UnaryOperator<@Nullable String> settings) {
        Map<KeySetting, Path> named = new EnumMap<>(KeySetting.class);
        for (KeySetting key : KeySetting.values()) {
            String file = settings.apply(key.setting());
            if (file != null && !file.isBlank()) {
                named.put(key, Path.of(file));
            }
        }
        return named.isEmpty() ? local(home(settings)) : new KeyFiles(named);
    }

    /**
     * For the intake service: it must not even be told where the keys are that open what it seals.
     *
     * @throws KeyProblem when a setting names one of them
     */
    public static void refuseWhatOpens(UnaryOperator<@Nullable String> settings) {
        for (KeySetting key : List.of(KeySetting.PRIVATE, KeySetting.REVIEW)) {
            String file = settings.apply(key.setting());
            if (file != null && !file.isBlank()) {
                throw new KeyProblem(key.setting() + " is among the settings of the intake service, which must not have"
                        + " that key. Take the setting out; it belongs to the batch.");
            }
        }
    }

    /** The local keys of a home, made when there are none yet. */
    public static KeyFiles local(Path home) {
        Path folder = LocalKeys.in(home);
        Map<KeySetting, Path> files = new EnumMap<>(KeySetting.class);
        for (KeySetting key : KeySetting.values()) {
            files.put(key, folder.resolve(key.localFile()));
        }
        return new KeyFiles(files);
    }

    boolean names(KeySetting key) {
        return files.containsKey(key);
    }

    Path file(KeySetting key) {
        Path file = files.get(key);
        if (file == null) {
            throw new KeyProblem("The setting " + key.setting()
                    + " is missing while other key settings are there. Set it to the path of the key file.");
        }
        return file;
    }

    private static Path home(UnaryOperator<@Nullable String> settings) {
        String home = settings.apply("CLAIMS_HOME");
        return Path.of(home == null || home.isBlank() ? "var" : home);
    }
}
