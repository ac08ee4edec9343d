package kr.outageclaims.rulebook;

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

    @Override
    public String toString() {
        return kind + ":" + quantity;
    }
}
