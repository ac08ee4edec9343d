package kr.outageclaims.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.datafile.DataNode;

/** Every kind of entitlement a rulebook may promise, from {@code rules/entitlements.yaml}. Immutable. */
public final class EntitlementKinds {

    private static final String FILE = "rules/entitlements.yaml";

    private final Map<String, EntitlementKind> byCode;

    private EntitlementKinds(Map<String, EntitlementKind> byCode) {
        this.byCode = byCode;
    }

    /** The kinds in the jar. */
    public static EntitlementKinds shipped() {
        return Holder.SHIPPED;
    }

    /** In the order of the file. */
    public List<EntitlementKind> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<EntitlementKind> kind(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    static EntitlementKinds read(DataNode file) {
        Map<String, EntitlementKind> kinds = new LinkedHashMap<>();
        file.entries().forEach((code, fields) -> kinds.put(code, kind(code, fields)));
        return new EntitlementKinds(kinds);
    }

    private static EntitlementKind kind(String code, DataNode fields) {
        fields.onlyKeys("name_ko", "name_en", "unit_ko", "unit_en", "unit_one_en", "phrase_ko", "phrase_en", "needs");
        return new EntitlementKind(
                code,
                fields.text("name_ko"),
                fields.text("name_en"),
                fields.text("unit_ko"),
                fields.text("unit_en"),
                fields.text("unit_one_en"),
                fields.text("phrase_ko"),
                fields.text("phrase_en"),
                fields.required("needs").oneOf(EntitlementKind.Reference.class));
    }

    private static final class Holder {
        static final EntitlementKinds SHIPPED =
                read(DataFile.onClassPath(FILE).orElseThrow(() -> new IllegalStateException(FILE + " is missing")));
    }
}
