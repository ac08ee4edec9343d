package kr.outageclaims.rulebook;

import java.util.List;

/** A rulebook that cannot be used, with all that is wrong with it. */
public final class BrokenRulebook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** @param faults each names file, row and column, and what to do */
    public BrokenRulebook(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
