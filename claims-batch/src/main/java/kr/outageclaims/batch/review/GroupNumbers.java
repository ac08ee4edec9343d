package kr.outageclaims.batch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Short names for a round's groups, by the order of their keys: the same items give the same names. */
final class GroupNumbers {

    private final Map<String, String> numberByKey = new LinkedHashMap<>();
    private final Map<String, String> keyByNumber = new LinkedHashMap<>();

    private GroupNumbers(List<String> keys) {
        keys.stream().sorted().distinct().forEach(key -> {
            String number = String.format(Locale.ROOT, "G%02d", numberByKey.size() + 1);
            numberByKey.put(key, number);
            keyByNumber.put(number, key);
        });
    }

    static GroupNumbers of(List<String> keys) {
        return new GroupNumbers(keys);
    }

    String of(String groupKey) {
        String number = numberByKey.get(groupKey);
        if (number == null) {
            throw new IllegalArgumentException("the round has no group " + groupKey);
        }
        return number;
    }

    Optional<String> key(String number) {
        return Optional.ofNullable(keyByNumber.get(number));
    }
}
