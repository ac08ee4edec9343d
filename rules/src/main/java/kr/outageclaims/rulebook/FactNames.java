package kr.outageclaims.rulebook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.outageclaims.datafile.DataFile;
import kr.outageclaims.datafile.DataNode;

/** What columns and codes are called, from {@code rules/facts.yaml}. */
final class FactNames {

    private static final String FILE = "rules/facts.yaml";

    /** @param koreanEnd before 경우: 소상공인인 */
    record Name(String korean, String koreanEnd, String english) {}

    private final Map<FactColumn, Name> columns = new EnumMap<>(FactColumn.class);
    private final Map<FactColumn, Map<String, Name>> codes = new EnumMap<>(FactColumn.class);

    private FactNames(DataNode file) {
        file.onlyKeys("columns", "codes");
        file.required("columns").entries().forEach((header, node) -> {
            node.onlyKeys("ko", "en");
            columns.put(column(header, node), new Name(node.text("ko"), "", node.text("en")));
        });
        file.required("codes").entries().forEach((header, node) -> {
            Map<String, Name> names = new LinkedHashMap<>();
            node.entries().forEach((code, name) -> {
                name.onlyKeys("ko", "ko_end", "en");
                names.put(code, new Name(name.text("ko"), name.text("ko_end"), name.text("en")));
            });
            codes.put(column(header, node), names);
        });
    }

    static FactNames shipped() {
        return Holder.SHIPPED;
    }

    Name of(FactColumn column) {
        return columns.get(column);
    }

    /** @throws IllegalArgumentException for a code of services.yaml or one that the file lacks */
    Name of(FactColumn column, String code) {
        Name name = codes.getOrDefault(column, Map.of()).get(code);
        if (name == null) {
            throw new IllegalArgumentException(FILE + " has no name for " + column.header() + " " + code);
        }
        return name;
    }

    private static FactColumn column(String header, DataNode node) {
        return FactColumn.ofHeader(header).orElseThrow(() -> node.refused(header + " is no column of the table"));
    }

    private static final class Holder {
        static final FactNames SHIPPED = new FactNames(
                DataFile.onClassPath(FILE).orElseThrow(() -> new IllegalStateException(FILE + " is missing")));
    }
}
