package kr.outageclaims.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something other than cash, e.g. {@code melon-days:3}.
 *
 * @param kind code of the entitlement
 * @param quantity in the kind's own unit, more than 0
 */
public record Entitlement(String kind, long quantity) {

    public Entitlement {
        if (kind.isBlank() || quantity <= 0) {
            throw new IllegalArgumentException("not an entitlement: " + kind + ":" + quantity);
        }
    }

    /** Reads {@code kind:quantity} joined by semicolons, as tables and exports hold them; empty text is none. */
    public static List<Entitlement> list(String text) {
        return Arrays.stream(text.split(";"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split(":", 2))
                .map(part -> new Entitlement(part[0], Long.parseLong(part[1])))
                .toList();
    }

    /** The other way round. */
    public static String text(List<Entitlement> entitlements) {
        return entitlements.stream().map(Entitlement::toString).collect(Collectors.joining(";"));
    }

    @Override
    public String toString() {
        return kind + ":" + quantity;
    }
}
