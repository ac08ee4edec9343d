package kr.outageclaims.sample.claims;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import kr.outageclaims.claim.Channel;

/** One row of a channel's export and the truth behind it. */
public record SampleRow(Channel channel, Map<Column, String> cells, Truth truth) {

    public SampleRow {
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    }

    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    SampleRow with(Column column, String text) {
        Map<Column, String> changed = new EnumMap<>(cells);
        changed.put(column, text);
        return new SampleRow(channel, changed, truth);
    }

    SampleRow repeated() {
        return new SampleRow(channel, cells, truth.repeated());
    }

    SampleRow rejectedAs(String code) {
        return new SampleRow(channel, cells, truth.rejectedAs(code));
    }
}
